import { fold } from '../../../shared/text.js';
import type { Column } from './columns.js';
import type { Choice } from './line.js';
import { offeredIn } from './reading.js';
import type { References } from './references.js';
import type { Speech } from './showing.js';

/** Lists what a cell may hold, for kinds that are chosen. */
export function suggestionsFor(column: Column | undefined, references: References, speech: Speech) {
  if (!column) return null;
  const { field } = column;
  if (field.kind === 'link') return (text: string) => references.suggest(field.target ?? '', text);
  if (!field.choices) return null;
  const choices = offeredIn(column, speech.language);
  return async (text: string) => meantBy(fold(text), choices);
}

/** What has these letters; or, by its first letters, the one that is called so: `ct` is `Chính thức`. */
function meantBy(text: string, choices: readonly Choice[]): Choice[] {
  const short = choices.filter(({ shown }) => initials(fold(shown)) === text);
  return short.length > 0 ? short : choices.filter(({ shown }) => fold(shown).includes(text));
}

const initials = (text: string) =>
  text
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
