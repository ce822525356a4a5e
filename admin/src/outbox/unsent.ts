import type { Line } from '../grid/line.js';
import type { Payload } from '../grid/payload.js';
import type { PlannedAll } from '../grid/waiting.js';

/** One action until the server has said yes or no to it. */
export interface Unsent {
  operation: string;
  /** The person and the grant in whose name it was done: nobody else ever sends it. */
  owner: string;
  place: number;
  /** The page that looks after it. */
  tab: string;
  /** Whose sheet it was done in. */
  resource: string;
  label: string;
  work: Work;
  /** It holds numbers that are enciphered on the server: they are never written down in the browser, so they go with the page. */
  isSecret: boolean;
}

/** What the page that did it says of an action. */
export type Noted = Pick<Unsent, 'operation' | 'resource' | 'label' | 'work' | 'isSecret'>;

export type Work = Writing | Removing | Restoring | Undoing;

/** Where it is done, besides the resource: in a list on the page of this row; none: in the sheet of all. */
export interface Place {
  of?: string | null;
}

export interface Writing extends Place {
  does: 'write';
  /** The lines it is about, with what was typed into them. */
  lines: readonly Line[];
  /** What the server was asked: from then on the same operation asks the same. Null: it waits for an earlier one of its rows. */
  planned: PlannedAll | null;
}

export interface Removing extends Place {
  does: 'remove';
  lines: readonly Line[];
  along: readonly Along[];
  /** What the server was asked, as `planned` is. */
  payload: Payload | null;
}

/** Rows of a resource that go in the same save. */
export interface Along {
  name: string;
  plural: string;
  rows: readonly { id: string; version: number }[];
}

export interface Restoring extends Place {
  does: 'restore';
  id: string;
  /** With all that was deleted by the same save. */
  together: boolean;
}

export interface Undoing {
  does: 'undo';
  undoes: string;
  /** What it takes back was taken back itself. */
  redo: boolean;
}
