import { useAnswer } from '../useAnswer.js';
import type { Choice } from './line.js';
import type { References } from './references.js';

const none: readonly Choice[] = [];

/** The rows that a text could mean, while it is typed; those of the text before until they are found. */
export const useSuggested = (references: References, target: string | null, text: string): readonly Choice[] =>
  useAnswer(async () => (target === null ? none : references.suggest(target, text)), [references, target, text]).data ?? none;
