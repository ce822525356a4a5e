import type { viHouseWords } from './viHouseWords.js';

export const enHouseWords: typeof viHouseWords = {
  usual: {
    heading: 'Often used',
    all: 'Everything, by area',
  },
  whole: {
    first: 'The first %{shown} of %{total} rows',
  },
};
