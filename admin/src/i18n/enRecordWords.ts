import type { viRecordWords } from './viRecordWords.js';

export const enRecordWords: typeof viRecordWords = {
  related: {
    add: 'Add: %{name}',
  },
  neighbour: {
    place: 'Place in the sheet',
    before: 'Row before (Alt+↑)',
    after: 'Row after (Alt+↓)',
  },
  leave: {
    title: 'Leave this page?',
    content: 'Something you typed is not saved. If you leave, you will have to type it again.',
    stay: 'Stay',
    go: 'Discard and leave',
  },
};
