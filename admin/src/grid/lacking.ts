import type { Column } from './columns.js';
import type { Choice, Line } from './line.js';
import type { ReadEntry } from './writing.js';

/** A choice that rows about to be made require and that some lines of the block leave empty. */
export interface Lack {
  column: Column;
  lines: string[];
}

const prefixOf = ({ hops }: Column) => hops.map(({ name }) => `${name}.`).join('');

/** What is asked once for all lines that lack it. What must be typed for each line is marked in its cell instead. */
export function lackingOf(columns: readonly Column[], made: readonly Line[], read: readonly ReadEntry[]): Lack[] {
  const typed = new Map(made.map(({ id }) => [id, [] as string[]]));
  for (const { entry } of read) typed.get(entry.line)?.push(entry.column.key);
  const asked = columns.filter(({ field }) => field.required && field.choices !== null);
  return asked.flatMap((column) => {
    const prefix = prefixOf(column);
    const lines = [...typed].flatMap(([line, keys]) =>
      keys.some((key) => key.startsWith(prefix)) && !keys.includes(column.key) ? [line] : [],
    );
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
