import { useCallback } from 'react';
import type { Failure } from '../failure.js';
import type { Reason } from '../grid/line.js';
import { momentText } from '../grid/showing.js';
import { hasWord } from './hasWord.js';
import { useWords } from './useWords.js';

/** Why a cell or a request is refused, in words. */
export function useReasons(labelOf: (column: string) => string = itself) {
  const { t, say } = useWords();
  const reason = useCallback(
    ({ code, detail = {}, accepts, by }: Reason): string => {
      const columns = Array.isArray(detail.columns) ? detail.columns.map((column) => labelOf(String(column))).join(', ') : '';
      const words = hasWord('code', code) ? t(`code.${code}`, { ...detail, columns }) : code;
      const more = [
        code === 'CONFLICT' ? t('problems.conflictBy', { by: by ?? t('problems.someone'), at: momentText(String(detail.at)) }) : '',
        accepts && code !== 'TAX_CODE_CHECKSUM' ? t('code.accepts', { what: say(accepts) }) : '',
        code === 'NOT_UNIQUE' && detail.title ? String(detail.title) : '',
        detail.reference ? t('code.reference', { reference: detail.reference }) : '',
      ];
      return [words, ...more.filter((part) => part !== '')].join('; ');
    },
    [t, say, labelOf],
  );
  const failure = useCallback(
    ({ code, message, detail }: Failure) => {
      const why = String(detail.reason ?? '');
      return hasWord('reason', why) ? t(`reason.${why}`, { ...detail }) : reason({ code, detail: { ...detail, message } });
    },
    [t, reason],
  );
  return { reason, failure };
}

const itself = (column: string) => column;
