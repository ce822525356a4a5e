import type { RowClass } from '../model/field.js';
import type { Row } from '../model/row.js';
import type { Values } from '../plan/reference.js';
import type { Chance } from './chance.js';
import { nights, plusDays } from './days.js';
import type { Known } from './known.js';
import { demoId } from './mark.js';

export type Cells<T> = Partial<Omit<Values<T>, 'id'>>;

export interface Entry {
  id: string;
  set: Readonly<Record<string, unknown>>;
}

/** What everything is written into, and what it is made from. */
export interface Book {
  today: string;
  chance: Chance;
  /** What the platform came with and the demonstration leans on. */
  known: Known;
  /** A new row, and the id it has from now on. */
  add<T extends Row>(of: RowClass<T>, set: Cells<T>): string;
  readonly rows: ReadonlyMap<RowClass, readonly Entry[]>;
  /** One number after another, for codes that may not repeat. */
  count(of: string): number;
  /** Some day between two, both included. */
  day(from: string, to: string): string;
}

export function newBook(made: { today: string; loading: number; chance: Chance; known: Known }): Book {
  const { chance, loading } = made;
  const rows = new Map<RowClass, Entry[]>();
  const counts = new Map<string, number>();
  const count = (of: string) => {
    const next = (counts.get(of) ?? 0) + 1;
    counts.set(of, next);
    return next;
  };
  return {
    ...made,
    rows,
    count,
    day: (from, to) => plusDays(from, chance.between(0, Math.max(0, nights(from, to)))),
    add: (of, set) => {
      const id = demoId(loading, count('row'));
      const entries = rows.get(of) ?? [];
      entries.push({ id, set });
      rows.set(of, entries);
      return id;
    },
  };
}
