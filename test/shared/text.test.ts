import { byName, clean, fold, holds, nameKey, placeTones, titleCase, toneKey } from '../../shared/text.js';

test('text is kept in one form, without what nobody sees', () => {
  expect(clean('  Thân\u00a0\u00a0Văn \u200bNam\ufeff\r\n ')).toBe('Thân Văn Nam');
  expect(clean('Thân Văn Nam'.normalize('NFD'))).toBe('Thân Văn Nam');
  expect(clean('a\u0000b\ud800')).toBe('ab');
});

test('a wrong đ of an old file becomes the right one', () => {
  expect(clean('\u00d0\u00e0o \u0189\u1ee9c \u00f0\u1ed3ng \u0256\u1ed9')).toBe('Đào Đức đồng độ');
});

test('the search key is plain words, however they were typed', () => {
  const spellings = ['Đảng uỷ xã Nhã Nam', 'ĐẢNG ỦY XÃ NHÃ NAM', 'Đảng ủy  xã Nhã-Nam'.normalize('NFD'), 'dang uy xa nha nam'];

  expect(new Set(spellings.map(fold))).toEqual(new Set(['dang uy xa nha nam']));
  expect(fold('Cty CP "Bảo Hoa" (2)')).toBe('cty cp bao hoa 2');
});

test('tones are placed one way in open oa, oe, uy and nowhere else', () => {
  const pairs = [
    ['hòa', 'hoà'],
    ['HÒA', 'HOÀ'],
    ['khỏe', 'khoẻ'],
    ['ủy', 'uỷ'],
    ['Thúy', 'Thuý'],
    ['Đảng ủy, hòa giải', 'Đảng uỷ, hoà giải'],
  ];
  const fixed = ['quý', 'Quỳnh', 'quỳ', 'hoài', 'thuyết', 'hoặc', 'toán', 'thuế', 'của', 'ngoẹo', 'huỳnh', 'oà?'.replace('oà', 'oai')];

  for (const [old = '', modern = ''] of pairs) {
    expect([placeTones(modern, 'old'), placeTones(old, 'new')]).toEqual([old, modern]);
    expect([placeTones(old, 'old'), placeTones(modern, 'new')]).toEqual([old, modern]);
  }
  for (const word of fixed) expect([placeTones(word, 'old'), placeTones(word, 'new')]).toEqual([word, word]);
});

test('the equality key ignores where the tone stands, but not which tone', () => {
  expect(toneKey('Thuý Điền ')).toBe(toneKey('Thúy Điền'.normalize('NFD')));
  expect(toneKey('Hoa')).not.toBe(toneKey('Hòa'));
});

test('people are sorted by given name, then family name, then middle name', () => {
  const sorted = [
    'Bùi Văn An',
    'Đỗ Thị An',
    'Đỗ Văn An',
    'Vũ Ân',
    'NGUYỄN VĂN BÁCH',
    'Trần Bảo',
    'Lê Đạt',
    'Ngô Dũng',
    'Lê Hoà',
    'Vũ Hòa',
    'Lê Yến',
  ];
  const order = [
    'Bùi Văn An',
    'Đỗ Thị An',
    'Đỗ Văn An',
    'Vũ Ân',
    'NGUYỄN VĂN BÁCH',
    'Trần Bảo',
    'Ngô Dũng',
    'Lê Đạt',
    'Lê Hoà',
    'Vũ Hòa',
    'Lê Yến',
  ];

  expect(sorted.toReversed().sort(byName)).toEqual(order);
});

test('equal letters go by tone: ngang, huyền, hỏi, ngã, sắc, nặng', () => {
  expect(['Mạ', 'Má', 'Mã', 'Mả', 'Mà', 'Ma'].sort(byName)).toEqual(['Ma', 'Mà', 'Mả', 'Mã', 'Má', 'Mạ']);
});

test('a name of one word is a given name', () => {
  expect(nameKey('Thơm')).toEqual(['thơm', '', '']);
  expect(nameKey('Nguyễn Thị Minh Khai')).toEqual(['khai', 'nguyễn', 'thị minh']);
});

test('only names in capitals are given title case', () => {
  expect(titleCase('ĐẶNG THỊ THUỲ')).toBe('Đặng Thị Thuỳ');
  expect(titleCase("H'HEN NIÊ")).toBe("H'Hen Niê");
  expect(titleCase('PARK DAE WON-IK')).toBe('Park Dae Won-ik');
  expect(titleCase('Lê thị Mai')).toBe('Lê thị Mai');
});

test('what is typed without accents is found in what has them', () => {
  expect([holds('Địa bàn', 'dia ba'), holds('Thành phần kinh tế', 'phan'), holds('Địa bàn', 'ban do')]).toEqual([true, true, false]);
});
