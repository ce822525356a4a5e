import './live.css';
import { useWords } from '../i18n/useWords.js';

/** Who else is at work on a row: the first letters of their names, and in words for who points at it or has it read aloud. */
export function Present({ names }: { names: readonly string[] }) {
  const { t } = useWords();
  const words = t('live.editing', { names: names.join(', ') });
  return (
    <span className="present" role="img" aria-label={words} title={words}>
      {initials(names[0] ?? '')}
    </span>
  );
}

/** Vietnamese names end with the given name: `Nguyễn Thị Thuỷ` is `NT`. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word = '') => [...word][0] ?? '')
    .join('')
    .toUpperCase();
}
