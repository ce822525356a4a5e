import type { viPasteWords } from './viPasteWords.js';

export const enPasteWords: typeof viPasteWords = {
  pastePlan: {
    title: 'Pasted table: %{rows} rows into %{columns} columns',
    over: 'This writes over %{count} rows that are there, from the selected cell on. To add rows, cancel and paste into the empty row at the end.',
    unread: '%{count} columns are not pasted: %{names}. Choose columns for them below if you need them.',
    columns: 'Columns of the pasted table',
    source: 'Column of the pasted table',
    sample: 'Example',
    target: 'Paste into column',
    none: '(leave out)',
    offers: 'Columns that the table does not have but tells elsewhere',
    group: 'By the group line above (%{known}/%{rows} rows)',
    address: 'By the end of the address (%{known}/%{rows} rows)',
    unknown: 'Not known: %{names}',
    left: 'Lines that are no data and are not pasted',
    take: 'Paste line %{number} all the same',
    kind: {
      title: '%{count} title lines',
      heading: '%{count} lines of column names',
      group: '%{count} group lines',
      total: '%{count} total lines',
      note: '%{count} lines of notes and signatures',
    },
    go: 'Continue',
    again: 'Columns and lines again',
  },
};
