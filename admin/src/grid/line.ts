import type { Label } from '../../../shared/kinds.js';
import { nested } from '../nested.js';

/** A row as the server sent it: its fields, and the rows some hops away as objects. */
export interface Row {
  id: string;
  version: number;
  [name: string]: unknown;
}

/** `bad`: it could not be read. `held`: waits for another cell of its row. `refused`: the server said no. */
export type Mark = 'reading' | 'sending' | 'away' | 'held' | 'bad' | 'refused' | 'conflict';

/** A row that is made in the same save as the cell that names it. */
export interface Making {
  /** Of its resource. */
  name: string;
  plural: string;
  id: string;
  set: Readonly<Record<string, unknown>>;
}

export interface Choice {
  value: unknown;
  shown: string;
  /** There is no such row yet. */
  makes?: Making;
  /** The row itself, where a cell that would make one of its name means this one. */
  met?: Row;
  /** What tells it from others of the same name. */
  hint?: string;
  /** The years of its life: `2020–2024`. */
  span?: string;
}

/** Why a cell is not written. The words are made from the code in the reader's language. */
export interface Reason {
  code: string;
  detail?: Readonly<Record<string, unknown>>;
  accepts?: Label;
  /** What the typed text could mean. */
  choices?: readonly Choice[];
  /** Which of them may be taken though it is not what was typed. */
  instead?: Choice;
  theirs?: unknown;
  by?: string | null;
}

/** A cell somebody typed into, until the server has it. */
export interface Edit {
  text: string;
  /** Undefined as long as the text could not be read. */
  value: unknown;
  shown: string;
  makes?: Making;
  /** The row of that name that is there, and is not made anew. */
  met?: Row;
  /** What stood there when it was typed. */
  was: unknown;
  mark: Mark;
  reason?: Reason;
}

/** From which day a changed dated row holds: a day, or the value of a column of the line. `correct`: it was wrong all along. */
export interface Since {
  day: string;
  column: string | null;
  correct: boolean;
  /** A row whose own first day is typed with it begins on that day. */
  own?: boolean;
}

/** A line of the sheet: what the server has and what was typed over it. */
export interface Line {
  id: string;
  row: Row | null;
  edits: ReadonlyMap<string, Edit>;
  since: Since | null;
  /** What was done to it last, for when it is sent once more. */
  called?: string;
  /** The save that wrote the rest of that. */
  deed?: string;
  /** It no longer meets the filter, and stays until the sheet is read again. */
  stray: boolean;
  /** The row by which its place was read: as another by now it may have another on the server. */
  placed?: Row;
  /** It stands at the end until its row is read: one that the server counts, or a new one whose save may be under way. */
  waits?: 'stored' | 'new';
  /** It was deleted, or is not for these eyes any more: it keeps its place, and what was last read of it, until the sheet is read again. */
  gone?: boolean;
  /** Columns in which somebody else has just written. */
  fresh?: ReadonlySet<string>;
  /** Who else is at work on it. */
  present?: readonly string[];
  /** It is to be deleted, and the server does not know yet. */
  leaving?: boolean;
}

export const lineOf = (row: Row): Line => ({ id: row.id, row, edits: new Map(), since: null, stray: false });
export const newLine = (id: string): Line => ({ id, row: null, edits: new Map(), since: null, stray: false });

/** What lies under what is typed: the row, or of a new line the rows that its cells name. */
export function rowUnder({ row, edits }: Line): object | null {
  const met = [...edits].flatMap(([key, edit]) => (edit.met ? [nested(key.split('.').slice(0, -1), edit.met)] : []));
  return row ?? (met.length > 0 ? Object.assign({}, ...met) : null);
}

/** Of two answers the later one; the same object as long as nothing is another, be it in a row beside it, of which no version tells. */
export const newest = (known: Row | null, row: Row): Row =>
  known && (row.version < known.version || JSON.stringify(row) === JSON.stringify(known)) ? known : row;

/** Those of these lines that are there, changed. */
export const changedIn = ({ line }: { line(id: string): Line | undefined }, ids: Iterable<string>, change: (line: Line) => Line): Line[] =>
  [...ids].flatMap((id) => line(id) ?? []).map(change);

/** A cell with what is typed into it. */
export interface TypedCell {
  line: string;
  column: string;
  edit: Edit;
}

export const cellsOf = ({ id, edits }: Line): TypedCell[] => [...edits].map(([column, edit]) => ({ line: id, column, edit }));

export const withEdits = (line: Line, edits: Iterable<readonly [string, Edit]>): Line => ({
  ...line,
  edits: new Map([...line.edits, ...edits]),
});

export function withoutEdits(line: Line, columns: Iterable<string>): Line {
  const edits = new Map(line.edits);
  for (const column of columns) edits.delete(column);
  return { ...line, edits };
}

/** The line of a row that is read anew: what one has done to it stays. */
export const readAnew = (row: Row, { edits, since, called, deed, leaving }: Line = newLine(row.id)): Line => ({
  ...lineOf(row),
  placed: row,
  edits,
  since,
  called,
  deed,
  leaving,
});

/** A line as an earlier page left it, over what is known of it by now. */
export const takenUp = (known: Line | undefined, left: Line): Line => ({
  ...(known ?? awaiting({ ...left, fresh: undefined, present: undefined })),
  edits: new Map([...(known?.edits ?? []), ...left.edits]),
  since: left.since,
  called: left.called,
  deed: left.deed,
});

/** The line at the end, until its row is read. */
export const awaiting = (line: Line): Line => ({ ...line, stray: false, waits: line.row ? 'stored' : 'new' });

/** It has its place among the rows that the server counts, wherever it stands. */
export const isElsewhere = (line: Line | undefined): boolean => line?.waits === 'stored';
