import { actionsIn, foundedOn, opened, settled } from './openedSheet.js';

test('a new line that is given up while somebody types into it is there again with what was typed', async () => {
  const { sheet } = await opened();
  const id = sheet.table.lineAt(1)?.id ?? '';
  await sheet.writing.enter([{ line: id, column: foundedOn, text: '31/02/2021' }], 'Sửa ngày');
  const actions = actionsIn(sheet, { row: 1, column: 0 });

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
  const actions = actionsIn(sheet, { row: 0, column: 0 });

  actions.open();
  sheet.table.refresh();
  actions.commit('May Tân Yên');
  await settled();

  expect(kept.get('e1')?.name).toBe('May Tân Yên');
  expect(sheet.table.get().lines.map((line) => line?.row?.name)).toEqual(['May Tân Yên', undefined]);
});
