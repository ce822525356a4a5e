import { byName, fold } from '../../../../shared/text.js';
import { freshDatabase } from '../../../postgres.js';
import { ask } from '../database.js';

const texts = [
  'Nguyễn Thị Thuý',
  'NGUYỄN THỊ THÚY',
  'Nguyễn Thị Thúy'.normalize('NFD'),
  'Đặng Ðình Ɖức',
  'đð',
  'Công ty TNHH Một thành viên “Hoà Phát” – Chi nhánh 2',
  'CÔNG TY CỔ PHẦN MAY (XUẤT KHẨU) ',
  '  hai   khoảng\ttrắng\nxuống dòng ',
  'không\u200bchiều\u00adrộng\ufeff',
  'H’Hen Niê',
  "H'Hen Niê",
  'số 12/3, ngõ 5-7; 100%',
  '2499000123-001',
  'm² ½ ① Ⅳ',
  'Straße Ångström café naïve Ωmega Цех 中文',
  'ễ ệ ộ ợ ữ ự',
  '_ % \\ \' "',
  '',
  '---',
];

const names = [
  'Nguyễn Văn Hùng',
  'Trần Hung',
  'An',
  'Nguyễn Văn An',
  'Lê Thị Ân',
  'Lê Thị Ánh',
  'Đỗ Thị Đào',
  'Dương Dung',
  'Nguyễn Thị Thuý',
  'Bùi Thị Thúy',
  'Trần Thị Thúy',
  'HOÀNG VĂN HÙNG',
  'Nguyễn Hoà',
  'Lê Hòa',
  'Phạm Quý',
  'Nguyễn Văn  Hùng',
  'Nguyễn Bá Hùng',
  "H'Hen Niê",
  'Vũ Ơn',
  'Vũ Oanh',
  'Lý Uy',
  'Lý Ưng',
];

test('text is folded in the database as it is in the admin', async () => {
  const { appUrl } = await freshDatabase();

  const folded = await ask(appUrl, 'select fold(text) as text from unnest($1::text[]) with ordinality as given(text, n) order by n', [
    texts,
  ]);

  expect(folded.map(({ text }) => text)).toEqual(texts.map(fold));
});

test('every letter of European alphabets and every mark around them is folded alike', async () => {
  const { appUrl } = await freshDatabase();
  const ranges = [
    [0x01, 0x52f],
    [0x1e00, 0x1fff],
    [0x2010, 0x2064],
    [0x2100, 0x2bff],
  ];
  const all = ranges.flatMap(([first = 0, last = 0]) =>
    Array.from({ length: last - first + 1 }, (_, at) => `a${String.fromCodePoint(first + at)}B`),
  );

  const folded = await ask(appUrl, 'select fold(text) as text from unnest($1::text[]) with ordinality as given(text, n) order by n', [all]);

  expect(folded.map(({ text }) => text)).toEqual(all.map(fold));
});

test('names are sorted in the database as they are in the admin', async () => {
  const { appUrl } = await freshDatabase();

  const sorted = await ask(appUrl, 'select name from unnest($1::text[]) name order by given_first(name) collate "vi-x-icu", name', [names]);

  expect(sorted.map(({ name }) => name)).toEqual(names.toSorted((a, b) => byName(a, b) || (a < b ? -1 : 1)));
});

test('the words of a text are found by their beginnings, however long the text', async () => {
  const { appUrl } = await freshDatabase();

  const [found] = await ask(
    appUrl,
    `select fold_words('Nguyễn Thị Yến') @@ to_tsquery('simple', 'yen:* & ng:*') as by_beginnings,
      fold_words('Nguyễn Thị Hoa') @@ to_tsquery('simple', 'yen:*') as by_ends,
      fold_words(repeat('Đất ', 900) || repeat('a', 3000) || ' cuối') @@ to_tsquery('simple', 'cuo:* & dat:*') as in_long`,
  );

  expect(found).toEqual({ by_beginnings: true, by_ends: false, in_long: true });
});
