import { useMemo } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import type { Label, Language } from '../../../shared/kinds.js';
import { say } from '../catalog.js';
import { isLanguage } from './provider.js';

export const useLanguage = (): Language => {
  const locale = useLocale();
  return isLanguage(locale) ? locale : 'vi';
};

/** Words of the page by key, and labels of the catalogue, in the reader's language. The same functions until the language changes. */
export function useWords() {
  const translate = useTranslate();
  const language = useLanguage();
  return useMemo(
    () => ({
      language,
      t: (key: string, options?: Record<string, unknown>): string => translate(`app.${key}`, options),
      say: (label: Label) => say(label, language),
    }),
    [translate, language],
  );
}
