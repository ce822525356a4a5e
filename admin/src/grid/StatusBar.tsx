import { useSyncExternalStore } from 'react';
import { showDay } from '../../../shared/days.js';
import { showNumber } from '../../../shared/numbers.js';
import { useWords } from '../i18n/useWords.js';
import { ListNews } from '../live/ListNews.js';
import type { Store } from '../store.js';
import { useAnswer } from '../useAnswer.js';
import type { Column } from './columns.js';
import type { Edit } from './line.js';
import { countIn } from './lines.js';
import type { OpenSheet } from './openSheet.js';
import { rowCount } from './rowCount.js';
import { Selected } from './Selected.js';
import type { Speech } from './showing.js';
import { TotalsChoice } from './TotalsChoice.js';
import type { TotalKind } from './totals.js';
import './status.css';

interface StatusBarProps {
  sheet: OpenSheet;
  columns: readonly Column[];
  speech: Speech;
  why(edit: Edit): string;
  /** Not all rows are shown: the count tells of how many. */
  isFiltered: boolean;
  troubles: number;
  onTroubles(): void;
  totals: TotalKind | null;
  onTotals(kind: TotalKind | null): void;
  /** Others wrote rows of the list that are not in sight. */
  changed: Store<boolean>;
}

/** The line below: how many rows, what is being saved, what is wrong, and what is selected. */
export function StatusBar({ sheet, columns, speech, why, isFiltered, troubles, onTroubles, totals, onTotals, changed }: StatusBarProps) {
  const { t } = useWords();
  const { model } = sheet;
  const state = useSyncExternalStore(model.table.subscribe, model.table.get);
  const { lines, total, failure } = state;
  const traffic = useSyncExternalStore(model.sending.traffic.subscribe, model.sending.traffic.get);
  const written = rowCount(state);
  const gone = countIn(lines, 0, lines.length, (line) => line?.gone);
  const strays = countIn(lines, 0, lines.length, (line) => line?.stray && !line.gone && line.edits.size === 0);
  const { data: all } = useAnswer(async () => (isFiltered ? sheet.countAll() : null), [sheet, isFiltered, written]);
  const whole = isFiltered ? (all ?? null) : null;
  return (
    <footer className="status">
      <span>
        {total === null
          ? !failure && t('sheet.loading')
          : t('sheet.total', { total: whole === null ? showNumber(written) : `${showNumber(written)}/${showNumber(whole)}` })}
      </span>
      {failure && total !== null && <strong>{t('sheet.readAway')}</strong>}
      <span role="status">{traffic > 0 ? t('sheet.saving') : ''}</span>
      {troubles > 0 && (
        <button type="button" onClick={onTroubles}>
          {t('sheet.unsaved', { smart_count: troubles })}
        </button>
      )}
      {gone > 0 && (
        <button type="button" className="quiet" title={t('live.gone')} onClick={model.table.refresh}>
          {t('live.goneCount', { smart_count: gone })}
        </button>
      )}
      {strays > 0 && (
        <button type="button" className="quiet" title={t('strays.hint')} onClick={model.table.refresh}>
          {t('strays.count', { smart_count: strays })}
        </button>
      )}
      <ListNews changed={changed} onReload={model.table.refresh} />
      <NewSince sheet={sheet} />
      <TotalsChoice kind={totals} onChoose={onTotals} />
      <Selected sheet={sheet} columns={columns} speech={speech} why={why} />
    </footer>
  );
}

/** From which day lines typed now are; a click asks again with the next. */
function NewSince({ sheet: { usualSince, columns } }: { sheet: OpenSheet }) {
  const { t, say } = useWords();
  const since = useSyncExternalStore(usualSince.subscribe, usualSince.get);
  if (!since) return null;
  const column = columns.find(({ key }) => key === since.column);
  return (
    <span className="since">
      <button type="button" className="quiet" title={t('since.forget')} onClick={() => usualSince.set(() => null)}>
        {t('since.usual', { since: column ? say(column.label) : showDay(since.day) })}
      </button>
    </span>
  );
}
