import type { viSecretWords } from './viSecretWords.js';

/** In English. */
export const enSecretWords: typeof viSecretWords = {
  secret: {
    open: 'Show the whole number',
    title: 'The whole number: %{column}',
    show: 'Show',
    reason: 'What for',
    noted: 'Who looks, when and why is written down.',
    gone: 'This cell is empty by now, or can’t be opened with the key in use.',
    seen: 'Seen by',
  },
};
