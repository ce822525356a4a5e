import { useMemo, useSyncExternalStore } from 'react';
import type { ResourceCard } from '../../../shared/catalog.js';
import { type Arrangement, frozenIn, plainLayout, rearranged, shownColumns } from '../grid/arranging.js';
import type { Column } from '../grid/columns.js';
import type { ColumnWidths } from '../grid/Sheet.js';
import { useModel } from '../Model.js';
import { useSavedView } from './useSavedView.js';

/** Which columns a sheet shows: those of the saved sheet that is open, else as the user has laid it out. Widths are always the user's own. */
export function useArrangement(card: ResourceCard, all: readonly Column[], savedId: string | null) {
  const { layouts, views } = useModel();
  const kept = useSyncExternalStore(layouts.all.subscribe, layouts.all.get);
  const drafts = useSyncExternalStore(views.drafts.subscribe, views.drafts.get);
  const { saved, isUnknown } = useSavedView(card.name, savedId);
  const { widths, ...own } = kept[card.name] ?? plainLayout;
  const arrangement: Arrangement = saved ? (drafts[saved.id] ?? saved.sheet) : own;
  const { columns: keys } = arrangement;
  const columns = useMemo(() => shownColumns(card, all, keys), [card, all, keys]);
  const shown = columns.map(({ key }) => key);

  const arrange = (change: Partial<Arrangement>) => {
    const { columns, frozen } = { ...arrangement, ...change };
    if (saved) views.drafts.set((now) => ({ ...now, [saved.id]: { columns, frozen } }));
    else layouts.change(card.name, { columns, frozen });
  };
  const setWidths = (next: Record<string, number>) => layouts.change(card.name, { widths: next });
  return {
    columns,
    saved,
    isUnknown,
    arrangement,
    frozen: frozenIn(arrangement, columns),
    arrange,
    /** Other columns, or others in their order; null: as usual. */
    setShown: (next: readonly string[] | null) => arrange(next ? rearranged(shown, next, arrangement) : { columns: null, frozen: null }),
    widths: useMemo((): ColumnWidths => new Map(Object.entries(widths).map(([key, width]) => [key, { type: 'resized', width }])), [widths]),
    setWidths: (next: ColumnWidths) =>
      setWidths(Object.fromEntries([...next].flatMap(([key, { type, width }]) => (type === 'resized' ? [[key, Math.round(width)]] : [])))),
    setWidth: (key: string, width: number) => setWidths({ ...widths, [key]: width }),
    reset: () => {
      arrange({ columns: null, frozen: null });
      setWidths({});
    },
  };
}
