import { Refused } from '../../../admin/src/failure.js';
import { offeredIn, readCells } from '../../../admin/src/grid/reading.js';
import type { References } from '../../../admin/src/grid/references.js';
import { textOf } from '../../../admin/src/grid/showing.js';
import { board, columnNamed } from '../world.js';
import { nobody } from './nobody.js';

async function read(resource: string, key: string, ...texts: string[]) {
  const column = columnNamed(resource, key);
  const readings = await readCells(
    texts.map((text) => ({ column, text })),
    { references: nobody, language: 'vi', catalog: board },
    new Map(),
  );
  return readings.map((reading) => ('reason' in reading ? reading.reason.code : reading.value));
}

test('a choice is read by its label, in either language, and by how offices write it', async () => {
  expect(await read('Enterprise', 'standing.ownership', '100% vốn nước ngoài', 'Foreign-owned, 100%', 'HTX', 'FDI_100')).toEqual([
    'FDI_100',
    'FDI_100',
    'COOPERATIVE',
    'FDI_100',
  ]);
});

test('a short word typed here that the list answers with several choices is none of them; in a table it is what offices mean by it', async () => {
  const column = columnNamed('Enterprise', 'standing.legalForm');
  const readers = { references: nobody, language: 'vi' as const, catalog: board };
  const [reading] = await readCells([{ column, text: 'tnhh' }], readers);

  expect(reading).toMatchObject({ reason: { code: 'AMBIGUOUS', choices: [{ value: 'LLC_1' }, { value: 'LLC_2' }] } });
  expect(await read('Enterprise', 'standing.legalForm', 'TNHH', 'HTX', 'Hợp tác xã')).toEqual(['LLC_2', 'COOPERATIVE', 'COOPERATIVE']);
  expect(await readCells([{ column, text: 'hợp tác xã' }], readers)).toMatchObject([{ value: 'COOPERATIVE' }]);
});

test('a choice nobody knows offers the whole list, the likeliest first', async () => {
  const [reading] = await readCells([{ column: columnNamed('Enterprise', 'standing.status'), text: 'Tạm ngừng kinh doanh 1 năm' }], {
    references: nobody,
    language: 'vi',
    catalog: board,
  });

  expect(reading && 'reason' in reading && reading.reason.choices?.map(({ shown }) => shown)[0]).toBe('Tạm ngừng kinh doanh');
  expect(reading && 'reason' in reading && reading.reason.choices?.length).toBe(7);
});

test('a name typed while the server is away stays as it was typed, and says why', async () => {
  const away: References = { ...nobody, match: () => Promise.reject(new Refused({ code: 'OFFLINE', message: '', detail: {} })) };
  const column = columnNamed('Enterprise', 'site.zoneId');

  const readings = await readCells(
    ['Cụm công nghiệp Lăng Cao', ''].map((text) => ({ column, text })),
    { references: away, language: 'vi', catalog: board },
  );

  expect(readings).toEqual([{ reason: { code: 'OFFLINE' } }, { value: null, shown: '', notes: [] }]);
});

test('a dash, and what a list writes where there is none, is nothing', async () => {
  expect(await read('Enterprise', 'site.zoneId', '-', '', 'Ngoài khu, cụm')).toEqual([null, null, null]);
});

test('a choice that offices have a word for the lack of is read from it, and offered by it', async () => {
  expect(await read('UnitEvaluation', 'level', 'Chưa XL', 'chưa xếp loại', '-', 'HTT')).toEqual([null, null, null, 'GOOD']);
  expect(offeredIn(columnNamed('UnitEvaluation', 'level'), 'vi')[0]).toEqual({ value: null, shown: 'Chưa xếp loại' });
  expect(await read('Enterprise', 'standing.status', 'Chưa XL')).toEqual(['UNKNOWN_CHOICE']);
});

test('what serves a clause is read by its labels, and shown by them', async () => {
  const column = columnNamed('Clause', 'resources');
  const speech = { catalog: board, language: 'vi' as const };

  expect(await read('Clause', 'resources', 'Văn bản; Tổ chức đảng', 'PartyUnit', 'Chiêm tinh')).toEqual([
    'PolicyDocument PartyUnit',
    'PartyUnit',
    'UNKNOWN_CHOICE',
  ]);
  expect(textOf(column, { id: 'c', version: 1, resources: 'PolicyDocument PartyUnit' }, speech)).toBe('Văn bản; Tổ chức đảng');
});

test('months stand before days in a whole column where that is the only way to read it', async () => {
  expect(await read('Enterprise', 'foundedOn', '03/04/2020', '12/31/2020')).toEqual(['2020-03-04', '2020-12-31']);
});

test('cells that contradict their column are shown both ways', async () => {
  expect(await read('Enterprise', 'foundedOn', '15/01/2020', '12/31/2020', '2/4/2007')).toEqual(['2020-01-15', 'AMBIGUOUS', '2007-04-02']);
});

test('what is typed here is day first, however many cells it fills', async () => {
  const column = columnNamed('Enterprise', 'foundedOn');

  const readings = await readCells(
    ['3/4/2020', '5/6/2021'].map((text) => ({ column, text })),
    { references: nobody, language: 'vi', catalog: board },
  );

  expect(readings).toMatchObject([{ value: '2020-04-03' }, { value: '2021-06-05' }]);
});

test('per cent and money are read with their signs, money in the unit of its column', async () => {
  expect(await read('EnterpriseOwner', 'share', '35%', '12,5')).toEqual([35, 12.5]);
  expect(await read('Enterprise', 'charterCapital', '1,5 tỷ', '200 triệu', '5 USD')).toEqual([1500, 200, 'MONEY_UNIT_UNKNOWN']);
  expect(await read('Enterprise', 'standing.ownership', '1,5 tỷ')).toEqual(['UNKNOWN_CHOICE']);
});

test('a single cell is read the way of the country', async () => {
  expect(await read('Enterprise', 'charterCapital', '1.234,5')).toEqual([1234.5]);
  expect(await read('Enterprise', 'foundedOn', '3/4/2020')).toEqual(['2020-04-03']);
});
