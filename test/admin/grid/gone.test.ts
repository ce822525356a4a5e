import { label, may, name, opened, settled } from './openedSheet.js';
import { refusal } from './server.js';

const column = name;

test('what was typed into a row that somebody else had deleted stays marked there, and nothing more can be typed', async () => {
  const { sheet, saved, next } = await opened();
  const type = async (text: string) => {
    await sheet.writing.enter([{ line: may.id, column, text }], label(1, 1));
    await settled();
  };
  next((operation) => refusal(operation, { problems: [{ resource: 'Enterprise', id: may.id, field: null, code: 'NOT_FOUND' }] }));

  await type('May Mới');
  await type('May Khác');

  expect(sheet.table.line(may.id)).toMatchObject({ gone: true, row: { name: may.name } });
  expect(sheet.table.line(may.id)?.edits.get(column.key)).toMatchObject({ text: 'May Mới', mark: 'refused', reason: { code: 'GONE' } });
  expect(saved).toHaveLength(1);
});

test('neither a replacement nor a paste goes into a row that is gone, and of what was pasted that is told', async () => {
  const { sheet, saved } = await opened();
  sheet.table.lose([may.id]);

  const pasted = await sheet.paste({ cells: [['May Dán']], isOurs: false }, { row: 0, column: 0 }, label);
  await sheet.overwrite([{ line: may.id, column, text: 'May Điền' }], () => 'Điền');
  const found = [{ row: 0, column: 0, line: may.id, of: column, text: may.name, spans: [{ start: 0, end: 3 }] }];

  expect(pasted).toEqual({ top: 0, rows: 0, gone: 1 });
  expect(await sheet.replacing.propose(found, 'Dệt')).toEqual([]);
  expect([saved, sheet.table.line(may.id)?.edits.size]).toEqual([[], 0]);
});
