import type { ResourceCard } from '../../../shared/catalog.js';
import { matcher } from '../../../shared/match.js';
import { titlePath } from '../catalog.js';
import type { ReadEntry } from './entry.js';
import type { Line } from './line.js';

/** Rows of one block may name each other: the committee pasted above is the parent of the branches below, although nobody has it yet. */
export function withSiblings(read: ReadEntry[], card: ResourceCard, lines: readonly Line[]): ReadEntry[] {
  const title = titlePath(card).join('.');
  const made = new Set(lines.filter((line) => line.row === null).map(({ id }) => id));
  const candidates = read.flatMap(({ entry, reading }) =>
    entry.column.key === title && made.has(entry.line) && 'value' in reading ? [{ id: entry.line, names: [String(reading.value)] }] : [],
  );
  const find = matcher(candidates);
  return read.map(({ entry, reading }) => {
    if (entry.column.field.target !== card.name || !('reason' in reading)) return { entry, reading };
    const match = find(entry.text);
    const isOther = 'exact' in match && match.exact !== entry.line;
    return { entry, reading: isOther ? { value: match.exact, shown: entry.text, notes: [] } : reading };
  });
}
