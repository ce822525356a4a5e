import polyglot from 'ra-i18n-polyglot';
import en from 'ra-language-english';
import type { Language } from '../../../shared/kinds.js';
import { enWords } from './enWords.js';
import { vi } from './vi.js';
import { viWords } from './viWords.js';

const messages = { vi: { ...vi, app: viWords }, en: { ...en, app: enWords } };

export const isLanguage = (locale: string): locale is Language => locale === 'vi' || locale === 'en';

export const i18nProvider = polyglot(
  (locale) => messages[isLanguage(locale) ? locale : 'vi'],
  'vi',
  [
    { locale: 'vi', name: 'Tiếng Việt' },
    { locale: 'en', name: 'English' },
  ],
  { allowMissing: false },
);

/** What whoever is here reads now, for what is no part of a page. */
export function languageNow(): Language {
  const locale = i18nProvider.getLocale();
  return isLanguage(locale) ? locale : 'vi';
}
