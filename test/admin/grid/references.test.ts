import type { Row } from '../../../admin/src/grid/line.js';
import { createReferences, type Find } from '../../../admin/src/grid/references.js';
import { board } from '../world.js';

const unit = (id: string, fullName: string, startedOn: string, endedOn: string | null): Row => ({
  id,
  version: 1,
  code: '07339',
  name: fullName.replace(/^\S+ /, ''),
  fullName,
  startedOn,
  endedOn,
});
const units = [
  unit('qt-15', 'Xã Quang Trung', '2025-01-01', '2025-07-01'),
  unit('qt-33', 'Xã Quang Trung', '2025-07-01', null),
  unit('cx', 'Xã Cao Xá', '2020-01-01', '2025-07-01'),
];
const few: Find = async () => ({ rows: units, total: units.length });

const matched = async (find: Find, target: string, ...wanted: { text: string; on?: string }[]) =>
  (await createReferences(board, find).match(target, wanted)).map((match) =>
    'exact' in match ? match.exact : 'ambiguous' in match ? match.ambiguous : null,
  );

test('a place is found by its name whatever its case, accents and type word', async () => {
  expect(await matched(few, 'AdminUnit', { text: 'XÃ CAO XÁ' }, { text: 'xa cao xa' }, { text: 'Cao Xá' })).toEqual(['cx', 'cx', 'cx']);
});

test('a name that two places went by is told by the day, and asked about where no day tells', async () => {
  const asked = [
    { text: 'Xã Quang Trung', on: '2025-03-01' },
    { text: 'Xã Quang Trung', on: '2026-01-01' },
    { text: 'Xã Quang Trung', on: '2011-01-01' },
    { text: 'Xã Quang Trung' },
  ];

  expect(await matched(few, 'AdminUnit', ...asked)).toEqual(['qt-15', 'qt-33', ['qt-15', 'qt-33'], ['qt-15', 'qt-33']]);
});

test('a day on which no place of that name was there tells nothing, though a place of another kind was', async () => {
  const town = [unit('old', 'Thị trấn Nhã Nam', '2010-01-01', '2020-01-01'), unit('town', 'Thị trấn Nhã Nam', '2020-01-01', '2025-07-01')];
  const rows = [...town, unit('commune', 'Xã Nhã Nam', '2025-07-01', null)];

  expect(await matched(async () => ({ rows, total: rows.length }), 'AdminUnit', { text: 'Thị trấn Nhã Nam', on: '2026-02-01' })).toEqual([
    ['old', 'town'],
  ]);
});

test('where the day told which place a name meant, all of that name are given with their years, that of the day first', async () => {
  const [found] = await createReferences(board, few).match('AdminUnit', [{ text: 'Xã Quang Trung', on: '2025-03-01' }]);

  expect(found?.among?.map(({ value, span }) => [value, span])).toEqual([
    ['qt-15', '2025–2025'],
    ['qt-33', '2025–'],
  ]);
});

test('namesakes are offered with what tells them apart: what is in force first, what has ended with its last day', async () => {
  const references = createReferences(board, few);
  const [found] = await references.match('AdminUnit', [{ text: 'Xã Quang Trung' }]);
  const today = ['07339 · 2025–', '07339 · đến 30/06/2025'];

  expect(found?.choices.map(({ hint }) => hint)).toEqual(today);
  expect((await references.suggest('AdminUnit', 'quang trung')).map(({ hint }) => hint)).toEqual(today);
  const english = createReferences(board, few, () => 'en');
  expect((await english.suggest('AdminUnit', 'quang trung')).map(({ hint }) => hint)).toEqual([
    '07339 · 2025–',
    '07339 · until 30/06/2025',
  ]);
  expect((await references.suggest('AdminUnit', 'quang trung', '2025-03-01')).map(({ value }) => value)).toEqual(['qt-15', 'qt-33']);
});

test('a name that came back leads to the place of today first, wherever the former one stands among the rows', async () => {
  const rows = [unit('town', 'Thị trấn Nhã Nam', '2020-01-01', '2025-07-01'), unit('commune', 'Xã Nhã Nam', '2025-07-01', null)];
  const references = createReferences(board, async () => ({ rows, total: rows.length }));

  expect((await references.suggest('AdminUnit', 'nhã nam')).map(({ value }) => value)).toEqual(['commune', 'town']);
  expect((await references.suggest('AdminUnit', 'thị trấn nhã')).map(({ value }) => value)).toEqual(['town']);
});

test('two places of one name are offered with the district and the province they are part of', async () => {
  const [tanYen, vietYen] = ['Huyện Tân Yên', 'Huyện Việt Yên'].map((fullName) => ({ fullName, parent: { fullName: 'Tỉnh Bắc Giang' } }));
  const rows = [
    { ...unit('ty', 'Xã Quang Trung', '2010-01-01', null), parent: tanYen },
    { ...unit('vy', 'Xã Quang Trung', '2010-01-01', '2025-07-01'), parent: vietYen },
  ];
  const asked: object[] = [];
  const find: Find = async (_, selection) => {
    asked.push(selection);
    return { rows, total: rows.length };
  };

  const found = await createReferences(board, find).suggest('AdminUnit', 'quang trung');

  expect(asked).toEqual([expect.objectContaining({ parent: { fullName: {}, parent: { fullName: {} } } })]);
  expect(found.map(({ hint }) => hint)).toEqual([
    'Huyện Tân Yên, Tỉnh Bắc Giang · 07339 · 2010–',
    'Huyện Việt Yên, Tỉnh Bắc Giang · 07339 · đến 30/06/2025',
  ]);
});

test('a person is told from namesakes by a telephone number as people dial it', async () => {
  const rows: Row[] = [{ id: 'a', version: 1, fullName: 'Lê An', phone: '+84900000200', bornOn: '1990-05-01' }];

  const found = await createReferences(board, async () => ({ rows, total: 1 })).suggest('Person', 'le an');

  expect(found.map(({ hint }) => hint)).toEqual(['0900 000 200 · 01/05/1990']);
});

test('the day of a member is not taken for that of a person: it says what it is', async () => {
  const rows: Row[] = [{ id: 'm', version: 1, person: { fullName: 'Lê An' }, admittedOn: '2024-02-03' }];

  const found = await createReferences(board, async () => ({ rows, total: 1 })).suggest('PartyMember', 'le an');

  expect(found.map(({ shown, hint }) => [shown, hint])).toEqual([['Lê An', 'ngày kết nạp 03/02/2024']]);
});

test('what is called as one typed is offered before what only has the words', async () => {
  const named = (id: string, name: string): Row => ({ id, version: 1, name });
  const rows = [
    named('tv', 'Ban Thường vụ Tỉnh ủy'),
    named('dv', 'Văn phòng Ủy ban nhân dân xã Tân Yên'),
    named('ub', 'Ủy ban nhân dân xã Tân Yên'),
  ];

  const found = await createReferences(board, async () => ({ rows, total: rows.length })).suggest('Agency', 'uy ban');

  expect(found.map(({ value }) => value)).toEqual(['ub', 'dv', 'tv']);
});

test('of a large resource only what the texts could mean is asked for, by name or code, and each text once', async () => {
  const asked: object[] = [];
  const many: Find = async (_, __, { where }) => {
    if (where) asked.push(where);
    return where ? { rows: [{ id: 'e1', version: 1, name: 'May Nhã Nam', taxCode: '2499100496' }], total: 1 } : { rows: [], total: 10_001 };
  };

  const found = await matched(many, 'Enterprise', { text: 'may nhã nam' }, { text: '2499100496' }, { text: 'may nhã nam' });

  expect(found).toEqual(['e1', 'e1', 'e1']);
  expect(asked).toEqual([
    {
      or: [
        { name: { contains: 'may nhã nam' } },
        { taxCode: { eq: 'may nhã nam' } },
        { name: { contains: '2499100496' } },
        { taxCode: { eq: '2499100496' } },
      ],
    },
  ]);
});

test('what was read of a resource is forgotten when its rows are written', async () => {
  let reads = 0;
  const references = createReferences(board, async () => {
    reads += 1;
    return { rows: units, total: units.length };
  });

  await references.suggest('AdminUnit', 'cao');
  await references.suggest('AdminUnit', 'quang');
  references.forget('AdminUnit');
  await references.suggest('AdminUnit', 'cao');

  expect(reads).toBe(2);
});

const industry = (id: string, code: string, name: string): Row => ({ id, version: 1, code, name });

test('a name written with its code goes by the code', async () => {
  const rows = [industry('fruit', '1030', 'Chế biến và bảo quản rau quả'), industry('food', '10', 'Sản xuất chế biến thực phẩm')];
  const find: Find = async () => ({ rows, total: rows.length });
  const asked = ['Chế biến rau quả (1030)', '1030 - Chế biến rau quả', '1030: rau quả', '1030'].map((text) => ({ text }));

  expect(await matched(find, 'Industry', ...asked)).toEqual(['fruit', 'fruit', 'fruit', 'fruit']);
});

test('where no row has the code, the division it begins with is offered first, and not taken', async () => {
  const rows = [industry('plants', '01', 'Nông nghiệp'), industry('food', '10', 'Sản xuất chế biến thực phẩm')];
  const [found] = await createReferences(board, async () => ({ rows, total: rows.length })).match('Industry', [
    { text: 'Chế biến rau quả (1030)' },
  ]);

  expect(found && 'unknown' in found && found.choices.map(({ value }) => value)).toEqual(['food']);
});

test('brackets that hold no code are part of the name', async () => {
  expect(await matched(few, 'AdminUnit', { text: 'Xã Cao Xá (cũ)' })).toEqual([null]);
});

describe('an address ends in', () => {
  const bacGiang = { fullName: 'Tỉnh Bắc Giang' };
  const tanYen = { fullName: 'Huyện Tân Yên', parent: bacGiang };
  const rows: Row[] = [
    { ...unit('old town', 'Thị trấn Nhã Nam', '2010-01-01', '2020-01-01'), parent: tanYen },
    { ...unit('town', 'Thị trấn Nhã Nam', '2020-01-01', '2025-07-01'), parent: tanYen },
    { ...unit('then', 'Xã Ngọc Thiện', '2020-01-01', '2025-07-01'), parent: tanYen },
    { ...unit('now', 'Xã Ngọc Thiện', '2025-07-01', null), parent: { fullName: 'Tỉnh Bắc Ninh' } },
  ];
  const references = createReferences(board, async () => ({ rows, total: rows.length }));

  test.each([
    ['Thôn Chính, xã Ngọc Thiện, H. Tân Yên, T. Bắc Giang', 'then'],
    ['Thôn Chính, xã Ngọc Thiện, tỉnh Bắc Ninh', 'now'],
    ['Thôn Chính, xã Ngọc Thiện, tỉnh Bắc Ninh (xã Ngọc Thiện cũ)', 'then'],
    ['Số 3, TT. Nhã Nam, Tân Yên, Bắc Giang', 'town'],
    ['Thôn Trong, xã Hoàng Thanh, huyện Hiệp Hòa, tỉnh Bắc Giang', null],
    ['Thôn Chính, xã Ngọc Thiện, huyện Hiệp Hòa, tỉnh Bắc Giang', null],
  ])('%s: %s', async (address, id) => {
    const [located] = await references.locate('AdminUnit', [address]);

    expect(located?.choice?.value ?? null).toBe(id);
  });

  test('no commune, if it names none', async () => {
    expect(await references.locate('AdminUnit', ['Khu 3, Tân Yên'])).toEqual([null]);
  });
});
