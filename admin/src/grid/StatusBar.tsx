import { useSyncExternalStore } from 'react';
import { showNumber } from '../../../shared/numbers.js';
import { useWords } from '../i18n/useWords.js';
import type { Store } from '../store.js';
import type { Column } from './columns.js';
import { areaOf, type Selection } from './selection.js';
import type { SheetModel } from './sheet.js';
import { tally } from './tally.js';

interface StatusBarProps {
  model: SheetModel;
  selection: Store<Selection>;
  columns: readonly Column[];
  troubles: number;
  onTroubles(): void;
}

/** The line below: how many rows, what is being saved, what is wrong, and what is selected. */
export function StatusBar({ model, selection, columns, troubles, onTroubles }: StatusBarProps) {
  const { t } = useWords();
  const { lines, total, failure } = useSyncExternalStore(model.table.subscribe, model.table.get);
  const traffic = useSyncExternalStore(model.sending.traffic.subscribe, model.sending.traffic.get);
  const selected = useSyncExternalStore(selection.subscribe, selection.get);
  const area = areaOf(selected);
  const { count, sum, average } = tally(lines, columns, area);
  const many = area.top !== area.bottom || area.left !== area.right;
  const written = (total ?? 0) + lines.slice(total ?? 0).filter((line) => line?.row).length;
  return (
    <footer className="status">
      <span>{total === null ? t('sheet.loading') : t('sheet.total', { total: showNumber(written) })}</span>
      {failure && <strong>{t('sheet.readAway')}</strong>}
      <span role="status">{traffic.under > 0 ? t('sheet.saving') : ''}</span>
      {troubles > 0 && (
        <button type="button" onClick={onTroubles}>
          {t('sheet.unsaved', { smart_count: troubles })}
        </button>
      )}
      <span className="tally">
        {many && <span>{t('sheet.count', { count: showNumber(count) })}</span>}
        {many && sum !== null && <span>{t('sheet.sum', { sum: showNumber(round(sum)) })}</span>}
        {many && average !== null && <span>{t('sheet.average', { average: showNumber(round(average)) })}</span>}
      </span>
    </footer>
  );
}

const round = (value: number) => Math.round(value * 1000) / 1000;
