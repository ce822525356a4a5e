import { type ColumnReading, readColumn } from '../../shared/column.js';
import { columnCases } from './golden.js';

const told = (read: ColumnReading) =>
  'ways' in read ? { asks: read.example } : read.odd.length > 0 ? { odd: read.odd } : { custom: read.custom };

test('every column of the golden file is decided as it says', () => {
  const decided = columnCases.map(({ kind, column }) => ({ kind, column, ...told(readColumn(kind, column)) }));

  expect(decided).toEqual(columnCases.map(({ note: _, ...one }) => one));
});

test('a column that is asked about may be read in each of its ways', () => {
  expect(readColumn('day', ['2/4/2007', '5/6/2021'])).toMatchObject({ ways: [{ days: 'dmy' }, { days: 'mdy' }] });
  expect(readColumn('number', ['12,345', '7'])).toMatchObject({ ways: [{ numbers: 'vi' }, { numbers: 'en' }] });
});
