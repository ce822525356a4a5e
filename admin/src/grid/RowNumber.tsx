import OpenInFull from '@mui/icons-material/OpenInFull';
import { useWords } from '../i18n/useWords.js';

interface RowNumberProps {
  number: number;
  /** It no longer meets the filter. */
  stray: boolean;
  /** To the row's own page; null where it has none yet. */
  onOpen: (() => void) | null;
}

/** A row's number takes the row, as in Excel; its own page is behind the button, a double click or Ctrl+Enter. */
export function RowNumber({ number, stray, onOpen }: RowNumberProps) {
  const { t } = useWords();
  return (
    <span className="row-number" title={stray ? t('strays.one') : onOpen ? t('sheet.openHint') : undefined}>
      {onOpen && (
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('sheet.openRow', { row: number })}
          onMouseDown={(event) => event.stopPropagation()}
          onClick={onOpen}
        >
          <OpenInFull fontSize="inherit" />
        </button>
      )}
      {stray && <abbr title={t('strays.one')}>≠</abbr>}
      {number}
    </span>
  );
}
