import type { Deed } from '../record/histories.js';
import { type Past, pastOf, valuesNow } from '../record/reverting.js';
import type { Column } from './columns.js';

/** A cell as somebody left it. */
export interface CellEvent {
  key: string;
  at: string;
  by: string | null;
  /** What the operation was called. */
  label: string | null;
  from: unknown;
  to: unknown;
  /** What it could be given back. */
  past: Past | null;
}

/** What saves of a row and of those beside it did to one of its cells, newest first. A successor that took a value over changed nothing. */
export function cellEventsOf(deeds: readonly Deed[], { card, field }: Pick<Column, 'card' | 'field'>): CellEvent[] {
  const now = valuesNow(deeds);
  const events = deeds.flatMap(({ key, at, by, label, parts }) =>
    parts
      .filter((part) => part.card.name === card.name)
      .flatMap((part) =>
        part.changes
          .filter((change) => change.field === field.name)
          .map((change) => ({
            key: `${key} ${part.id}`,
            at,
            by,
            label,
            from: change.from ?? null,
            to: change.to ?? null,
            past: pastOf(part, change, now),
          })),
      ),
  );
  return events.filter(({ from, to }, place) => from !== to && (from !== null || !Object.is(to, events[place + 1]?.to)));
}
