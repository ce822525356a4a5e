import { cardOf } from '../../../admin/src/catalog.js';
import { createActions } from '../../../admin/src/grid/actions.js';
import { columnsOf } from '../../../admin/src/grid/columns.js';
import { labelsOf } from '../../../admin/src/grid/labels.js';
import { selectedAt } from '../../../admin/src/grid/selection.js';
import type { SheetModel } from '../../../admin/src/grid/sheet.js';
import { createStore } from '../../../admin/src/store.js';
import { board } from '../world.js';
import { foundedOn, opened, settled } from './openedSheet.js';

/** What is done in the first cell of a row. */
function actionsIn(model: SheetModel, row: number) {
  const never = () => undefined;
  return createActions({
    model,
    selection: createStore(selectedAt({ row, column: 0 })),
    columns: () => columnsOf(board, 'Enterprise'),
    speech: () => ({ catalog: board, language: 'vi' }),
    labels: labelsOf(cardOf(board, 'Enterprise')),
    pageSize: () => 10,
    scrollBack: never,
    edit: never,
    undo: never,
    openRow: never,
    find: never,
    remove: never,
    history: never,
    columnMenu: never,
    tellUnread: never,
  });
}

test('a new line that is given up while somebody types into it is there again with what was typed', async () => {
  const { sheet } = await opened();
  const id = sheet.table.lineAt(1)?.id ?? '';
  await sheet.writing.enter([{ line: id, column: foundedOn, text: '31/02/2021' }], 'Sửa ngày');
  const actions = actionsIn(sheet, 1);

  actions.open();
  await sheet.undoing.undo();
  expect(sheet.table.line(id)).toBeUndefined();
  actions.commit('Gạch Tân Yên');
  await settled();

  expect(sheet.table.lineAt(1)).toMatchObject({ id, row: null });
  expect(sheet.table.lineAt(1)?.edits.get('name')?.text).toBe('Gạch Tân Yên');
});

test('what is typed into a cell while the list is read anew is written', async () => {
  const { sheet, kept } = await opened();
  const actions = actionsIn(sheet, 0);

  actions.open();
  sheet.table.refresh();
  actions.commit('May Tân Yên');
  await settled();

  expect(kept.get('e1')?.name).toBe('May Tân Yên');
  expect(sheet.table.get().lines.map((line) => line?.row?.name)).toEqual(['May Tân Yên', undefined]);
});
