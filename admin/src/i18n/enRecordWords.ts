import type { viRecordWords } from './viRecordWords.js';

export const enRecordWords: typeof viRecordWords = {
  closed: { why: 'Read only: this row is not among those this role keeps' },
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
    together: 'It was deleted by a save that wrote %{count} rows. Undo all of that, or give back this row alone?',
    alone: 'This row alone',
    whole: 'Undo all %{count} rows',
    label: 'Deleted row restored: %{name}',
    done: 'Restored: %{name}',
  },
  form: {
    changed: 'Record changed: %{name}',
    made: 'Record added: %{name}',
  },
};
