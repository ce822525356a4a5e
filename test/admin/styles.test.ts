import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const sources = fileURLToPath(new URL('../../admin/src/', import.meta.url));

/** The selectors of all styles of the admin, by file. */
const selectors = styles().flatMap((file) => {
  const text = readFileSync(join(sources, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...text.matchAll(/([^{};]+)\{/g)].map(([, selector = '']) => `${file}: ${selector.trim()}`);
});

function styles(): string[] {
  return readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
}

test('no style looks into the cells of a sheet, of which the wheel brings hundreds at each turn', () => {
  expect(selectors.filter((selector) => selector.includes('.rdg-cell')).length).toBeGreaterThan(10);
  expect(selectors.filter((selector) => /\.(sheet|rdg-\w+|row-number)\b.*:has\(/s.test(selector))).toEqual([]);
});
