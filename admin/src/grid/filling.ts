import type { Column } from './columns.js';
import type { Entry } from './entry.js';
import type { Line } from './line.js';
import type { Area } from './selection.js';
import { again, goOn, type Sample } from './series.js';
import { type Speech, textIn, valueIn } from './showing.js';

export type Way = 'down' | 'up' | 'right' | 'left';

interface Sheet {
  lines: readonly (Line | undefined)[];
  columns: readonly Column[];
  speech: Speech;
}

/** What is said over which cells. `counting`: what counts is counted on, else it is only said again. */
export interface Filling {
  from: Area;
  to: Area;
  way: Way;
  counting: boolean;
}

/** Ctrl+D and Ctrl+R: the first row, or column, of an area over the rest of it; of one alone what stands before it. */
export function fillingOf(area: Area, way: 'down' | 'right'): Filling | null {
  const { top, left, bottom, right } = area;
  const isDown = way === 'down';
  const isAlone = isDown ? top === bottom : left === right;
  if (isAlone && (isDown ? top : left) === 0) return null;
  const start = (isDown ? top : left) - (isAlone ? 1 : 0);
  const from = isDown ? { ...area, top: start, bottom: start } : { ...area, left: start, right: start };
  const to = isDown ? { ...area, top: start + 1 } : { ...area, left: start + 1 };
  return { from, to, way, counting: false };
}

/** Where a handle that is pulled to a cell fills: down or up, or to the side where that is farther. Null where it does not leave the area. */
export function pulledTo(from: Area, { row, column }: { row: number; column: number }): Pick<Filling, 'to' | 'way'> | null {
  const down = row > from.bottom ? row - from.bottom : row < from.top ? row - from.top : 0;
  const across = column > from.right ? column - from.right : column < from.left ? column - from.left : 0;
  if (down === 0 && across === 0) return null;
  if (Math.abs(down) >= Math.abs(across))
    return down > 0
      ? { way: 'down', to: { ...from, top: from.bottom + 1, bottom: row } }
      : { way: 'up', to: { ...from, top: row, bottom: from.top - 1 } };
  return across > 0
    ? { way: 'right', to: { ...from, left: from.right + 1, right: column } }
    : { way: 'left', to: { ...from, left: column, right: from.left - 1 } };
}

/** The cells a filling writes. Secrets are shown in part, so they are neither given nor taken. */
export function entriesOf({ from, to, way, counting }: Filling, { lines, columns, speech }: Sheet): Entry[] {
  const back = way === 'up' || way === 'left';
  const isOpen = ({ field }: Column) => field.kind !== 'secret';
  const sample = (line: Line | undefined, column: Column): Sample =>
    line ? { text: textIn(column, line, speech), value: valueIn(column, line) } : { text: '', value: null };

  if (way === 'down' || way === 'up')
    return columns
      .slice(from.left, from.right + 1)
      .filter(isOpen)
      .flatMap((column) => {
        const samples = lines.slice(from.top, from.bottom + 1).map((line) => sample(line, column));
        const targets = ordered(lines.slice(to.top, to.bottom + 1), back);
        const said = saidOf(column, samples, targets.length, { back, counting });
        return targets.flatMap((line, place) => entryOf(line, column, said[place], true));
      });

  const sources = columns.slice(from.left, from.right + 1).filter(isOpen);
  const targets = ordered(columns.slice(to.left, to.right + 1).filter(isOpen), back);
  const [first] = sources;
  if (!first) return [];
  const isOneKind = [...sources, ...targets].every((column) => isAlike(column, first));
  return lines.slice(from.top, from.bottom + 1).flatMap((line) => {
    const said = saidOf(
      first,
      sources.map((column) => sample(line, column)),
      targets.length,
      { back, counting: counting && isOneKind },
    );
    return targets.flatMap((column, place) => entryOf(line, column, said[place], isOneKind));
  });
}

function saidOf({ field }: Column, samples: readonly Sample[], count: number, how: { back: boolean; counting: boolean }): Sample[] {
  if (how.counting) return goOn(field, samples, count, how.back);
  return Array.from({ length: count }, (_, place) => again(samples)(how.back ? -1 - place : place));
}

/** A value goes over as it is where the column is of its kind, so that a name that two rows go by means the same one; else it is read anew. */
function entryOf(line: Line | undefined, column: Column, said: Sample | undefined, isAlready: boolean): Entry[] {
  if (!line || !said || !column.editable) return [];
  const { text, value } = said;
  return [{ line: line.id, column, text, ...(isAlready && value !== undefined ? { picked: { value: value ?? null } } : {}) }];
}

const ordered = <T>(list: readonly T[], back: boolean): readonly T[] => (back ? list.toReversed() : list);

const isAlike = ({ field }: Column, { field: other }: Column) =>
  field.kind === other.kind &&
  field.format === other.format &&
  field.target === other.target &&
  String(field.choices?.map(({ value }) => value)) === String(other.choices?.map(({ value }) => value));
