/** A save that may be undone, as its list tells it. */
export interface OperationRow {
  id: string;
  label: string | null;
  /** The resource in whose sheet it was done. */
  sheet: string | null;
  at: string;
  /** Name of who did it; null: the platform itself. */
  by: string | null;
  undoes: string | null;
  /** Taken back, and not done again since. */
  undone: boolean;
  /** The last that took it back or did it again, or itself: whoever undoes that one turns it round. */
  last: string;
  lastAt: string;
  /** How many rows it wrote. */
  size: number;
  /** How many of which resource, as far as the asker may read it at all. */
  touched: Touched[];
}

export interface Touched {
  resource: string;
  created: number;
  changed: number;
  deleted: number;
  /** If it was but one. */
  row: string | null;
}
