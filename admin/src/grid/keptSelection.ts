import { createStore, type Store } from '../store.js';
import { type Selection, type Spot, selectedAt } from './selection.js';
import type { Table } from './table.js';

/** What is selected in a sheet. Where its lines change places it goes with them: the next key writes where the last one would have. */
export function createSelection(table: Pick<Table, 'get' | 'subscribe' | 'line' | 'position'>): Store<Selection> {
  const selection = createStore(selectedAt({ row: 0, column: 0 }));
  let before = table.get().lines;
  selection.subscribe(() => {
    before = table.get().lines;
  });

  function placeNow(row: number): number {
    const line = before[row];
    return line && table.line(line.id) ? table.position(line.id) : row;
  }

  table.subscribe(() => {
    const { lines, total } = table.get();
    const active = before[selection.get().active.row];
    const isThere = active !== undefined && table.line(active.id) !== undefined;
    if (isThere || total !== null) selection.set((now) => moved(now, placeNow));
    // While the list is read anew only what waits has a place, and that not for long: the number stays for what is to be read there.
    before = isThere || total !== null ? lines : [];
  });
  return selection;
}

/** What goes apart is no rectangle any more: of it only the active cell stays, so that nothing is done to what nobody selected. */
function moved(now: Selection, placeNow: (row: number) => number): Selection {
  const { active, anchor, head, others } = now;
  const rows = [active.row, anchor.row, head.row, ...others.flatMap(({ top, bottom }) => [top, bottom])];
  const [by = 0, ...further] = new Set(rows.map((row) => placeNow(row) - row));
  if (further.length > 0) return selectedAt({ ...active, row: placeNow(active.row) });
  if (by === 0) return now;
  const down = (spot: Spot): Spot => ({ ...spot, row: spot.row + by });
  return {
    ...now,
    active: down(active),
    anchor: down(anchor),
    head: down(head),
    others: others.map((area) => ({ ...area, top: area.top + by, bottom: area.bottom + by })),
  };
}
