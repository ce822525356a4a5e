import type { Store } from '../store.js';
import type { Column } from './columns.js';
import { entriesOf, type Filling, fillingOf, pulledTo, type Way } from './filling.js';
import type { Labels } from './labels.js';
import { type Area, areasOf, type Selection, type Spot, selectArea } from './selection.js';
import type { SheetModel } from './sheet.js';
import type { Speech } from './showing.js';

export interface FillDeps {
  model: SheetModel;
  selection: Store<Selection>;
  columns(): readonly Column[];
  speech(): Speech;
  labels: Labels;
  isWhole(areas: readonly Area[]): Promise<boolean>;
}

/** Filling by keys and by the handle: each one save and one undo. */
export function createFillActions({ model, selection, columns, speech, labels, isWhole }: FillDeps) {
  async function write(fillings: readonly Filling[], way: Way): Promise<void> {
    if (!(await isWhole(fillings.flatMap(({ from, to }) => [from, to])))) return;
    const sheet = { lines: model.table.get().lines, columns: columns(), speech: speech() };
    const entries = fillings.flatMap((filling) => entriesOf(filling, sheet));
    await model.overwrite(entries, (count) => labels.filled(way, count));
  }

  /** Ctrl+D, Ctrl+R. */
  const fill = (way: 'down' | 'right') =>
    write(
      areasOf(selection.get()).flatMap((area) => fillingOf(area, way) ?? []),
      way,
    );

  /** The handle of an area was let go over a cell; what was filled is selected with what it came from. */
  async function pull(from: Area, spot: Spot, counting: boolean): Promise<void> {
    const pulled = pulledTo(from, spot);
    if (!pulled) return;
    const { to, way } = pulled;
    selection.set(() =>
      selectArea({
        top: Math.min(from.top, to.top),
        left: Math.min(from.left, to.left),
        bottom: Math.max(from.bottom, to.bottom),
        right: Math.max(from.right, to.right),
      }),
    );
    await write([{ from, to, way, counting }], way);
  }

  return { fill, pull };
}
