import type { Density } from '../look.js';
import type { Column } from './columns.js';
import type { Line } from './line.js';

const widths: Partial<Record<Column['field']['kind'], number>> = {
  name: 300,
  day: 120,
  integer: 110,
  number: 130,
  flag: 90,
  code: 150,
  secret: 130,
  text: 180,
  link: 200,
};
/** What tells one row from the next begins alike in many: the units and organisations of companies. */
export const longOnes: readonly Column['field']['kind'][] = ['name', 'link', 'text'];
/** On a telephone no column takes more than so much of the sheet. */
const widest = 190;

/** A letter of a name, and what stands beside it: padding, its mark, its button. A name breaks into two lines, a word of it doesn't. */
const [letter, besideName] = [9, 54];

/** Room for what the kind holds, and for the name of the column. */
export function usualWidth({ field }: Column, { name, isTitle, isNarrow }: { name: string; isTitle: boolean; isNarrow: boolean }): number {
  const held = isTitle && longOnes.includes(field.kind) ? 320 : (widths[field.kind] ?? choicesWidth(field));
  const longestWord = Math.max(...name.split(' ').map(({ length }) => length));
  const width = Math.max(held, Math.min(240, name.length * letter + 26), longestWord * letter + besideName);
  return isNarrow ? Math.min(width, widest) : width;
}

/** What tells a row: it comes first, or its title is or begins with it. */
export function isTitle({ card, field, hops }: Column, place: number): boolean {
  const [title] = card.title.split('.');
  return place === 0 || (hops.length === 0 && (field.name === title || field.link === title));
}

/** Each choice is a tag as long as its name. */
const choicesWidth = ({ choices }: Column['field']) =>
  Math.min(236, Math.max(90, ...(choices ?? []).map(({ label }) => Math.max(label.vi.length, label.en.length) * 8 + 40)));

export const numberWidth = 62;

export const heights: Readonly<Record<Density, { row: number; head: number }>> = {
  comfortable: { row: 34, head: 46 },
  compact: { row: 26, head: 40 },
};

export function rowClass(line: Line | undefined): string | undefined {
  if (!line) return 'unread';
  if (line.leaving) return 'leaving';
  if (line.gone) return 'gone';
  return line.stray ? 'stray' : line.row === null ? 'new' : undefined;
}
