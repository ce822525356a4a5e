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
  revert: {
    to: 'Back to “%{value}”',
    empty: 'Back to empty',
    label: 'Back to the old value: %{column} in %{name}',
    done: 'Given back: %{column}',
    conflict: '%{by} has just changed this cell, so it was left as it is. The history was read anew.',
    secret: 'Can’t be given back alone: the old value is kept enciphered. The whole action can be undone.',
  },
  restore: {
    one: 'Restore',
    ask: 'Restore “%{name}”?',
    together: 'It was deleted with other rows in one go: if all of that is undone, %{count} rows come back.',
    alone: 'This row alone',
    whole: 'All %{count} rows',
    label: 'Deleted row restored: %{name}',
    done: 'Restored: %{name}',
  },
  form: {
    changed: 'Record changed: %{name}',
    made: 'Record added: %{name}',
  },
};
