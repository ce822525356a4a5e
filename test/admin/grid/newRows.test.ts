import { cardOf } from '../../../admin/src/catalog.js';
import { made } from '../../../admin/src/grid/meaning.js';
import { board, columnNamed } from '../world.js';
import { may, name, opened, settled } from './openedSheet.js';
import { refusal } from './server.js';

test('typing into the empty last line makes a row and a new empty line', async () => {
  const { sheet, saved } = await opened();
  const empty = sheet.table.lineAt(1);

  await sheet.writing.enter([{ line: empty?.id ?? '', column: name, text: 'Gạch Tân Yên' }], 'Sửa');
  expect([saved.length, sheet.table.get().lines.length]).toEqual([0, 3]);
  await sheet.writing.enter([{ line: empty?.id ?? '', column: columnNamed('Enterprise', 'taxCode'), text: '2499100721' }], 'Sửa');

  expect(saved.map(({ payload }) => payload.creates)).toEqual([
    { enterprises: [{ id: empty?.id, set: { name: 'Gạch Tân Yên', taxCode: '2499100721' } }] },
  ]);
  expect(sheet.table.lineAt(1)).toMatchObject({ row: { name: 'Gạch Tân Yên' } });
});

test('a line that names a new line waits until that one is written, and then goes by itself', async () => {
  const { sheet, saved } = await opened();
  const [parent, branch] = [sheet.table.lineAt(1)?.id ?? '', 'b'];
  sheet.table.append([{ id: branch, row: null, edits: new Map(), since: null, stray: false }]);
  const cell = (line: string, key: string, text: string) => ({ line, column: columnNamed('Enterprise', key), text });

  await sheet.writing.enter([cell(parent, 'name', 'Gạch Tân Yên')], 'Sửa');
  await sheet.writing.enter(
    [
      cell(branch, 'name', 'Chi nhánh Gạch'),
      cell(branch, 'taxCode', '2499100859'),
      { ...cell(branch, 'parentId', 'Gạch Tân Yên'), picked: { value: parent } },
    ],
    'Sửa',
  );
  const waits = sheet.table.line(branch)?.edits.get('parentId')?.reason?.code;
  await sheet.writing.enter([cell(parent, 'taxCode', '2499100721')], 'Sửa');
  await settled();

  expect(waits).toBe('WAITS');
  expect(saved.map(({ payload }) => [payload.creates, payload.changes])).toMatchObject([
    [{ enterprises: [{ id: branch }] }, {}],
    [{ enterprises: [{ id: parent }] }, {}],
    [{}, { enterprises: [{ id: branch, set: { parentId: parent } }] }],
  ]);
});

test('an unknown name may become a row, made in the same save as the cell that names it, and only once', async () => {
  const zones = cardOf(board, 'IndustrialZone');
  const choice = made(zones, 'CCN Yên Lư', { code: 'YL', kind: 'CLUSTER', status: 'OPERATING' });
  const { sheet, saved } = await opened({ askMeant: async () => choice });
  const zone = columnNamed('Enterprise', 'site.zoneId');

  await sheet.writing.enter([{ line: 'e1', column: zone, text: 'CCN Yên Lư' }], 'Sửa');

  expect(saved).toHaveLength(1);
  expect(saved[0]?.payload.creates.industrialZones).toEqual([
    { id: choice.value, set: { name: 'CCN Yên Lư', code: 'YL', kind: 'CLUSTER', status: 'OPERATING' } },
  ]);
  expect(saved[0]?.payload.creates.enterpriseSites?.map(({ set }) => set.zoneId)).toEqual([choice.value]);
});

test('a row named by two lines is made once, and not again with a line that was held back', async () => {
  const { sheet, saved } = await opened({ rows: [may, { ...may, id: 'e2', name: 'Thêu Ren', taxCode: '2499100224' }] });
  const picked = made(cardOf(board, 'IndustrialZone'), 'CCN Yên Lư', { code: 'YL' });
  const zone = columnNamed('Enterprise', 'site.zoneId');
  const entry = { column: zone, text: 'CCN Yên Lư', picked };

  await sheet.writing.enter(
    ['e1', 'e2', sheet.table.lineAt(2)?.id ?? ''].map((line) => ({ ...entry, line })),
    'Dán',
  );
  await sheet.writing.enter([{ line: sheet.table.lineAt(2)?.id ?? '', column: name, text: 'Gạch' }], 'Sửa');
  await sheet.writing.enter(
    [{ line: sheet.table.lineAt(2)?.id ?? '', column: columnNamed('Enterprise', 'taxCode'), text: '2499100721' }],
    'Sửa',
  );

  expect(saved.map(({ payload }) => payload.creates.industrialZones?.length ?? 0)).toEqual([1, 0]);
  expect(saved[1]?.payload.creates.enterpriseSites?.map(({ set }) => set.zoneId)).toEqual([picked.value]);
});

test('what the server says against a row made beside a cell stands on that cell', async () => {
  const { sheet, next } = await opened();
  const picked = made(cardOf(board, 'IndustrialZone'), 'CCN Yên Lư', { code: 'YL' });
  next((operation) =>
    refusal(operation, { problems: [{ resource: 'IndustrialZone', id: String(picked.value), field: 'code', code: 'NOT_UNIQUE' }] }),
  );

  await sheet.writing.enter([{ line: 'e1', column: columnNamed('Enterprise', 'site.zoneId'), text: 'CCN Yên Lư', picked }], 'Sửa');

  expect(sheet.table.line('e1')?.edits.get('site.zoneId')).toMatchObject({ mark: 'refused', reason: { code: 'NOT_UNIQUE' } });
});
