import { fold } from '../../../shared/text.js';
import type { Choice } from './line.js';

/** What has these letters; or, by its first letters, the one that is called so: `ct` is `Chính thức`. */
export function meantBy(text: string, choices: readonly Choice[]): Choice[] {
  const typed = fold(text);
  const short = choices.filter(({ shown }) => initials(fold(shown)) === typed);
  return short.length > 0 ? short : choices.filter(({ shown }) => fold(shown).includes(typed));
}

const initials = (text: string) =>
  text
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
