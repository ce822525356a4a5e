import type { Column } from './columns.js';
import type { ReadEntry } from './entry.js';
import type { Choice, Line } from './line.js';

/** A choice that rows about to be made require and that some lines of the block leave empty. */
export interface Lack {
  column: Column;
  lines: string[];
}

const prefixOf = ({ hops }: Column) => hops.map(({ name }) => `${name}.`).join('');

/** What is asked once for all lines that lack it. */
export const lackingOf = (columns: readonly Column[], made: readonly Line[], read: readonly ReadEntry[]): Lack[] =>
  emptyIn(
    columns.filter(({ field, given }) => field.required && field.choices !== null && given === undefined),
    made,
    read,
  );

/** What must be typed for each line: its empty cells are told among those that can't be read. */
export const missingOf = (columns: readonly Column[], made: readonly Line[], read: readonly ReadEntry[]): ReadEntry[] =>
  emptyIn(columns.filter(mustBeTyped), made, read).flatMap(({ column, lines }) =>
    lines.map((line) => ({ entry: { line, column, text: '' }, reading: { reason: { code: 'REQUIRED' } } })),
  );

function mustBeTyped({ field, hops, card, given }: Column): boolean {
  const hop = hops.at(-1);
  const comesWithTheRow = hop && (field.name === card.dated?.from || field.name === hop.by || Object.hasOwn(hop.fixed ?? {}, field.name));
  return field.required && field.editable && !field.choices && !field.captured && !comesWithTheRow && given === undefined;
}

/** Of the rows that the block begins, the lines that say nothing in these columns, nor in any that lead to the row they name, nor did before. */
function emptyIn(asked: readonly Column[], made: readonly Line[], read: readonly ReadEntry[]): Lack[] {
  const typed = new Map(made.map(({ id }) => [id, [] as string[]]));
  for (const { entry } of read) typed.get(entry.line)?.push(entry.column.key);
  return asked.flatMap((column) => {
    const prefix = prefixOf(column);
    const says = (key: string) => key === column.key || (column.field.link && key.startsWith(`${prefix}${column.field.link}.`));
    const isBegun = (line: string) => typed.get(line)?.some((key) => key.startsWith(prefix));
    const isSilent = ({ id, edits }: Line) => ![...(typed.get(id) ?? []), ...edits.keys()].some(says);
    const lines = made.filter((line) => isBegun(line.id) && isSilent(line)).map(({ id }) => id);
    return lines.length > 0 ? [{ column, lines }] : [];
  });
}

export const fill = ({ column, lines }: Lack, choice: Choice | undefined): ReadEntry[] =>
  choice
    ? lines.map((line) => ({
        entry: { line, column, text: choice.shown },
        reading: { value: choice.value, shown: choice.shown, notes: [] },
      }))
    : [];
