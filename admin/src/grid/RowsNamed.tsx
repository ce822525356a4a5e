import { useWords } from '../i18n/useWords.js';

const most = 8;

export interface RowNamed {
  id: string;
  title: string;
  hint: string;
}

/** The rows that an action is about, by name and what tells them apart: nobody deletes the wrong ones for having counted them only. */
export function RowsNamed({ rows }: { rows: readonly RowNamed[] }) {
  const { t } = useWords();
  const others = rows.length - most;
  return (
    <ul className="rows-named">
      {rows.slice(0, most).map(({ id, title, hint }) => (
        <li key={id}>
          {title}
          {hint && <small className="hint">{hint}</small>}
        </li>
      ))}
      {others > 0 && <li>{t('problems.moreLines', { count: others })}</li>}
    </ul>
  );
}
