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
    together: '%{count} other row was deleted together with it. |||| %{count} other rows were deleted together with it.',
    unknown: 'There is no connection, so nobody can tell which rows were deleted with it. Your choice is kept and sent once there is.',
    notTogether: 'The rows deleted with it can’t be restored: %{why}.',
    alone: 'This row alone',
    whole: 'Restore all %{count} rows',
    all: 'Restore all that were deleted with it',
    label: 'Deleted row restored: %{name}',
    labelTogether: 'Deleted row restored with those deleted together: %{name}',
    done: 'Restored: %{name}',
  },
  form: {
    changed: 'Record changed: %{name}',
    made: 'Record added: %{name}',
  },
};
