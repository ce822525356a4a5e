import { useWords } from '../i18n/useWords.js';
import { type TotalKind, totalKinds } from './totals.js';

/** What the line below the sheet tells of every row that meets the filter. */
export function TotalsChoice({ kind, onChoose }: { kind: TotalKind | null; onChoose(kind: TotalKind | null): void }) {
  const { t } = useWords();
  return (
    <label className="totals">
      {t('totals.title')}{' '}
      <select value={kind ?? ''} onChange={({ target }) => onChoose(totalKinds.find((one) => one === target.value) ?? null)}>
        <option value="">{t('totals.none')}</option>
        {totalKinds.map((one) => (
          <option key={one} value={one}>
            {t(`totals.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
