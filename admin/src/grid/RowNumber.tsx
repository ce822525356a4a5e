import { useWords } from '../i18n/useWords.js';
import { Present } from '../live/Present.js';
import type { Line } from './line.js';
import './rowNumber.css';

interface RowNumberProps {
  number: number;
  line: Pick<Line, 'stray' | 'gone' | 'present'> | undefined;
  /** To the row's own page; null where it has none yet. */
  onOpen: (() => void) | null;
}

/** A row's number takes the row, as in Excel; its own page is behind the button, a double click or Ctrl+Enter. */
export function RowNumber({ number, line, onOpen }: RowNumberProps) {
  const { t } = useWords();
  const [sign, why] = line?.gone ? ['×', t('live.gone')] : line?.stray ? ['≠', t('strays.one')] : [];
  return (
    <span className={line?.present ? 'row-number attended' : 'row-number'} title={why ?? (onOpen ? t('sheet.openHint') : undefined)}>
      {onOpen && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('sheet.openRow', { row: number })}
          onMouseDown={(event) => event.stopPropagation()}
          onClick={onOpen}
        >
          <Open />
        </button>
      )}
      {line?.present && <Present names={line.present} />}
      {why && <abbr title={why}>{sign}</abbr>}
      {number}
    </span>
  );
}

/** Drawn with each row that comes into sight: an icon of the library would be styled by a script each time. */
const Open = () => (
  <svg className="open" viewBox="0 0 24 24" aria-hidden>
    <path d="M13 4h7v7M20 4 4 20M4 13v7h7" />
  </svg>
);
