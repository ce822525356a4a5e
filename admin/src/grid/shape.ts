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
  choice: 190,
  link: 200,
};
/** Room for what the kind holds, and for the name of the column. */
export const usualWidth = ({ field }: Column, name: string) => Math.max(widths[field.kind] ?? 180, Math.min(240, name.length * 9 + 26));

export const rowClass = (line: Line | undefined) => (line ? (line.stray ? 'stray' : line.row === null ? 'new' : undefined) : 'unread');
