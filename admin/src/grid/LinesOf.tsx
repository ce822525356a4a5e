import { useWords } from '../i18n/useWords.js';

const most = 4;

/** The first lines a text stands in, and how many more there are. */
export function LinesOf({ lines }: { lines: readonly number[] }) {
  const { t } = useWords();
  return (
    <>
      {lines.slice(0, most).join(', ')}
      {lines.length > most && ` ${t('problems.moreLines', { count: lines.length - most })}`}
    </>
  );
}
