import type { Cost } from './rounds.js';

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heads), `|${heads.map((_, index) => (index === 0 ? '---|' : '---:|')).join('')}`, ...rows.map(line)].join('\n');
}

/** Three figures that mean something. */
export const times = (value: number): string => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

export const row = (name: string, { node, postgres, cpu }: Cost, against: number): string[] => [
  name,
  ...[node, postgres, cpu, against].map(times),
];
