import { useEffect, useState, useSyncExternalStore } from 'react';
import { useNotify } from 'react-admin';
import { useReasons } from '../i18n/useReasons.js';
import { useAnswer } from '../useAnswer.js';
import type { Column } from './columns.js';
import type { OpenSheet } from './openSheet.js';
import { readTotals, type TotalKind } from './totals.js';

/** The line of totals, once it is asked for, and again whenever something was written or other rows are shown. */
export function useTotals({ card, model, around }: OpenSheet, columns: readonly Column[]) {
  const notify = useNotify();
  const { failure: told } = useReasons();
  const [kind, setKind] = useState<TotalKind | null>(null);
  const { total } = useSyncExternalStore(model.table.subscribe, model.table.get);
  const stacks = useSyncExternalStore(model.undoing.stacks.subscribe, model.undoing.stacks.get);
  const { data: totals, failure } = useAnswer(
    async () => (kind ? { kind, values: await readTotals(card, columns, kind, around.where) } : null),
    [card, columns, kind, JSON.stringify(around.where), total, stacks],
  );
  useEffect(() => {
    if (failure) notify(told(failure), { type: 'warning' });
  }, [failure, notify, told]);
  return { kind, setKind, totals: totals?.kind === kind ? totals : null };
}
