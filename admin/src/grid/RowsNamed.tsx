import { useWords } from '../i18n/useWords.js';

const most = 8;

/** The rows that an action is about, by name: nobody deletes the wrong ones for having counted them only. */
export function RowsNamed({ titles }: { titles: readonly string[] }) {
  const { t } = useWords();
  const others = titles.length - most;
  return (
    <>
      <ul className="rows-named">
        {titles.slice(0, most).map((title, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows may be namesakes, and the list never changes
          <li key={place}>{title}</li>
        ))}
        {others > 0 && <li>{t('problems.moreLines', { count: others })}</li>}
      </ul>
      {t('sheet.removable')}
    </>
  );
}
