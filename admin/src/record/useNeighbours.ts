import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { useLocation, useNavigate } from 'react-admin';
import type { ResourceCard } from '../../../shared/catalog.js';
import { isElsewhere, type Line } from '../grid/line.js';
import { selectedAt } from '../grid/selection.js';
import { createTable } from '../grid/table.js';
import { useModel } from '../Model.js';
import { keepCameFrom, sheetCameFrom } from './cameFrom.js';

export interface Neighbours {
  /** From 1. */
  place: number;
  total: number;
  /** To the row so many before or after this one. */
  go(step: 1 | -1): void;
}

const nowhere = createTable(
  async () => ({ rows: [], total: 0 }),
  async () => [],
  { canCreate: false },
);

/** The row before and the row after, as the sheet has them from which one came; null where it has no such row. */
export function useNeighbours(card: ResourceCard, id: string | null): Neighbours | null {
  const { name } = card;
  const model = useModel();
  const { search } = useLocation();
  const navigate = useNavigate();
  const sheet = useMemo(() => sheetCameFrom(model, card, id), [model, card, id]);
  const table = sheet?.model.table ?? nowhere;
  const { lines } = useSyncExternalStore(table.subscribe, table.get);
  const place = id === null ? -1 : table.position(id);
  const isThere = sheet !== undefined && lines[place]?.id === id && !isElsewhere(lines[place]);

  const go = useCallback(
    async (step: 1 | -1) => {
      let next = place + step;
      while (isPassedOver(table.lineAt(next))) next += step;
      if (!isThere || next < 0 || next >= table.get().lines.length) return;
      await table.need(next, next);
      const line = table.lineAt(next);
      if (!line?.row) return;
      navigate(`/${name}/${line.id}${search}`);
    },
    [table, isThere, place, name, search, navigate],
  );
  useEffect(() => {
    // The sheet is come back to where one stands.
    if (!isThere || id === null) return;
    sheet.selection.set(({ active }) => (active.row === place ? selectedAt(active) : selectedAt({ ...active, row: place })));
    keepCameFrom(card, id, { place, around: sheet.around });
  }, [isThere, sheet, card, id, place]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const step = event.altKey && !event.ctrlKey && !event.isComposing ? steps[event.key] : undefined;
      if (!step || (event.target instanceof Element && event.target.closest('.small-sheet, [role="dialog"]'))) return;
      event.preventDefault();
      event.stopPropagation();
      // What is typed into a field is read when it is left.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      void go(step);
    };
    // Before fields that open their list by the same keys.
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  }, [go]);

  if (!isThere) return null;
  const there = lines.filter((line) => !line || (line.row !== null && !isPassedOver(line)));
  return { place: lines.slice(0, place).filter((line) => !isPassedOver(line)).length + 1, total: there.length, go };
}

/** It is gone, or met at its own place. */
const isPassedOver = (line: Line | undefined) => line?.gone === true || isElsewhere(line);

const steps: Record<string, 1 | -1 | undefined> = { ArrowUp: -1, ArrowDown: 1 };
