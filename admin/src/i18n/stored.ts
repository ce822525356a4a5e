import polyglot from 'ra-i18n-polyglot';
import { vi } from './vi.js';
import { viWords } from './viWords.js';

const vietnamese = polyglot(() => ({ ...vi, app: viWords }), 'vi', [], { allowMissing: false });

/** Words that are kept with the data, for every reader: Vietnamese, whatever language the pages speak. */
export const stored = (key: string, options?: Record<string, unknown>): string => vietnamese.translate(`app.${key}`, options);
