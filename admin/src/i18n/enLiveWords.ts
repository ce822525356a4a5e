import type { viLiveWords } from './viLiveWords.js';

export const enLiveWords: typeof viLiveWords = {
  live: {
    changed: 'The list has changed',
    reload: 'Reload',
    hint: 'Somebody else added or changed rows of this list. Click to read it again.',
    editing: '%{names} is editing',
    gone: 'This row was deleted, or is no longer yours to see; it goes when you reload',
    goneCount: '%{smart_count} row gone |||| %{smart_count} rows gone',
    notPasted:
      '%{smart_count} row was not pasted: the row in its place is gone |||| %{smart_count} rows were not pasted: the rows in their places are gone',
  },
};
