import type { Column } from './columns.js';
import { meantBy } from './meantBy.js';
import { offeredIn } from './reading.js';
import type { References } from './references.js';
import type { Speech } from './showing.js';

/** Lists what a cell may hold, for kinds that are chosen. `on`: the day its row is of, as far as one knows. */
export function suggestionsFor(column: Column | undefined, references: References, speech: Speech, on: () => string | undefined) {
  if (!column) return null;
  const { field } = column;
  if (field.kind === 'link') return (text: string) => references.suggest(field.target ?? '', text, on());
  if (!field.choices) return null;
  const choices = offeredIn(column, speech.language);
  return async (text: string) => meantBy(text, choices);
}
