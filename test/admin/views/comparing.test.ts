import { cardOf } from '../../../admin/src/catalog.js';
import { columnsOf } from '../../../admin/src/grid/columns.js';
import { isChanged, sheetAsItIs } from '../../../admin/src/views/comparing.js';
import type { SavedSheet } from '../../../shared/savedSheet.js';
import { board } from '../world.js';

const sheet: SavedSheet = {
  search: 'may',
  conditions: [{ column: 'foundedOn', test: { gte: '2020-01-01' } }],
  sorts: [{ columnKey: 'name', direction: 'ASC' }],
  given: null,
  columns: ['name', 'taxCode'],
  frozen: 1,
};
const changed = (now: Partial<SavedSheet>, saved: Partial<SavedSheet> = {}) =>
  isChanged(cardOf(board, 'Enterprise'), columnsOf(board, 'Enterprise'), { sheet: { ...sheet, ...saved } }, { ...sheet, ...now });

test('a sheet is as it was saved until other rows, another order or other columns are asked for', () => {
  expect(changed({})).toBe(false);
  expect(
    [
      { search: '' },
      { conditions: [] },
      { sorts: [] },
      { given: { where: {}, label: 'x' } },
      { columns: ['taxCode', 'name'] },
      { frozen: 2 },
    ].map((now) => changed(now)),
  ).toEqual([true, true, true, true, true, true]);
});

test('the usual columns by name are the usual columns, and the first in sight is as usual', () => {
  const usual = columnsOf(board, 'Enterprise').map(({ key }) => key);

  expect(changed({ columns: null, frozen: null }, { columns: null, frozen: 1 })).toBe(false);
  expect(changed({ columns: usual }, { columns: null })).toBe(true);
});

test('what its reader has no columns for makes no difference', () => {
  const beyond = { column: 'person.secret', test: { contains: 'a' } };

  expect(changed({ conditions: [...sheet.conditions, beyond], columns: [...(sheet.columns ?? []), 'gone'] })).toBe(false);
});

test('what is saved is what the address asks and the columns that are shown, and nothing else', () => {
  const { columns, frozen, ...query } = sheet;

  expect(sheetAsItIs({ ...query, ...{ saved: 'x' } }, { columns, frozen, ...{ widths: {} } })).toEqual(sheet);
});
