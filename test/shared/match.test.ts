import { type Candidate, matchByName, matcher } from '../../shared/match.js';

const enterprises: Candidate[] = [
  { id: 'nhua', names: ['Công ty TNHH MTV Nhựa Khải Sơn Xanh'] },
  { id: 'baoHoa', names: ['Công ty CP May mặc Bảo Hoa'] },
  { id: 'dien', names: ['Công ty TNHH Xây dựng Thúy Điền Group'] },
  { id: 'anPhatLtd', names: ['Công ty TNHH An Phát'] },
  { id: 'anPhatJsc', names: ['Công ty Cổ phần An Phát'] },
  { id: 'chiNhanh', names: ['Chi nhánh Công ty TNHH Kim Thịnh TY tại Tân Yên'] },
  { id: 'hoa', names: ['Doanh nghiệp tư nhân Hoa Lâm'] },
  { id: 'hoaf', names: ['Doanh nghiệp tư nhân Hòa Lâm'] },
];
const places: Candidate[] = [
  { id: 'town', names: [{ name: 'Thị trấn Nhã Nam', to: '2025-07-01' }] },
  { id: 'commune', names: [{ name: 'Xã Nhã Nam', from: '2025-07-01' }] },
  { id: 'daMai', names: ['Phường Đa Mai'] },
  { id: 'langCao', names: ['Cụm công nghiệp Lăng Cao'] },
];

test.each([
  ['Công ty TNHH MTV Nhựa Khải Sơn Xanh ', 'nhua'],
  ['CÔNG TY TNHH MTV NHỰA KHẢI SƠN XANH', 'nhua'],
  ['CT TNHH MTV Nhựa Khải Sơn Xanh', 'nhua'],
  ['Công ty trách nhiệm hữu hạn một thành viên Nhựa Khải Sơn Xanh', 'nhua'],
  ['cong ty tnhh 1 tv nhua khai son xanh', 'nhua'],
  ['Nhựa Khải Sơn Xanh', 'nhua'],
  ['Cty Cổ phần May mặc Bảo Hoa', 'baoHoa'],
  ['CTCP May mặc Bảo Hoa', 'baoHoa'],
  ['Công ty TNHH XD Thuý Điền Group', 'dien'],
  ['Công ty TNHH Xây dựng Thuý Điền Group'.normalize('NFD'), 'dien'],
  ['DOANH NGHIỆP TƯ NHÂN HOÀ LÂM', 'hoaf'],
  ['Cty CP An Phát', 'anPhatJsc'],
  ['CN Công ty TNHH Kim Thịnh TY tại Tân Yên', 'chiNhanh'],
])('%s is found', (text, id) => {
  expect(matchByName(text, enterprises)).toEqual({ exact: id });
});

test('two rows of one name are ambiguous, never the first of them', () => {
  expect(matchByName('An Phát', enterprises)).toEqual({ ambiguous: ['anPhatLtd', 'anPhatJsc'] });
  expect(matchByName('doanh nghiep tu nhan hoa lam', enterprises)).toEqual({ ambiguous: ['hoa', 'hoaf'] });
  expect(matchByName('DNTN Hòa Lâm', enterprises)).toEqual({ ambiguous: ['hoa', 'hoaf'] });
});

test('the narrowest step decides: accents tell two rows apart', () => {
  expect(matchByName('Doanh nghiệp tư nhân Hoa Lâm', enterprises)).toEqual({ exact: 'hoa' });
});

test('types that contradict one another are no match, but near', () => {
  expect(matchByName('Công ty Cổ phần Nhựa Khải Sơn Xanh', enterprises)).toEqual({ unknown: true, near: ['nhua'] });
});

test('what only looks like a type word without its accents is part of a name', () => {
  const communes = [
    { id: 'caoXa', names: ['Xã Cao Xá'] },
    { id: 'caoThuong', names: ['Xã Cao Thượng'] },
  ];
  expect(matchByName('xã cao', communes)).toMatchObject({ unknown: true });
  for (const text of ['Cao Xá', 'cao xa', 'X. Cao Xá', 'xã cao xá']) expect(matchByName(text, communes)).toEqual({ exact: 'caoXa' });

  const people = ['Nguyễn Thị Phương Anh', 'Lê Thị Trân Châu', 'Trần Thị Xa'].map((name) => ({ id: name, names: [name] }));
  for (const text of ['Nguyễn Thị Anh', 'Lê Châu', 'Trần']) expect(matchByName(text, people)).toMatchObject({ unknown: true });
  expect(matchByName('Công ty Nam', [{ id: 'one', names: ['Công ty TNHH Phương Nam'] }])).toMatchObject({ unknown: true });
  expect(matchByName('Xã Cao Thượng', [{ id: 'one', names: ['Hợp tác xã Cao Thượng'] }])).toMatchObject({ unknown: true });
  expect(matchByName('Cao Thượng', [{ id: 'one', names: ['Hợp tác xã Cao Thượng'] }])).toEqual({ exact: 'one' });
  expect(matchByName('Việt Yên', [{ id: 'one', names: ['Thị xã Việt Yên'] }])).toEqual({ exact: 'one' });
  expect(matchByName('Đảng bộ Cao Xá', [{ id: 'one', names: ['Đảng bộ xã Cao Xá'] }])).toEqual({ exact: 'one' });
});

test('what a row is, is said by its whole name, though it goes by the rest of it, too', () => {
  const rows = [{ id: 'commune', names: ['Xã Phúc Hòa', 'Phúc Hòa'] }];

  expect(matchByName('Thị trấn Phúc Hòa', rows)).toEqual({ unknown: true, near: ['commune'] });
  for (const text of ['Phúc Hòa', 'X. Phúc Hoà']) expect(matchByName(text, rows)).toEqual({ exact: 'commune' });
});

test('a branch is not its company', () => {
  expect(matchByName('Công ty TNHH Kim Thịnh TY', enterprises)).toEqual({ unknown: true, near: ['chiNhanh'] });
});

test('what is not there is unknown, with at most five near rows, the nearest first', () => {
  const many = Array.from({ length: 9 }, (_, place) => ({ id: `${place}`, names: [`Chi bộ thôn ${place}, xã Việt Lập`] }));

  expect(matchByName('Công ty TNHH Chưa Có Trong Danh Sách', enterprises)).toEqual({ unknown: true, near: [] });
  expect(matchByName('May mặc Bảo Hòa Bình', enterprises)).toEqual({ unknown: true, near: ['baoHoa'] });
  expect(matchByName('Chi bộ thôn Mới, xã Việt Lập', many)).toMatchObject({ near: { length: 5 } });
});

test('empty text and bare type words name nothing', () => {
  expect(matchByName(' ', enterprises)).toEqual({ unknown: true, near: [] });
  expect(matchByName('Công ty TNHH', enterprises)).toMatchObject({ unknown: true });
});

test('places are found by the short forms of addresses', () => {
  const find = matcher(places);

  expect(find('TT. Nhã Nam')).toEqual({ exact: 'town' });
  expect(find('T.T Nhã Nam')).toEqual({ exact: 'town' });
  expect(find('xã nhã nam')).toEqual({ exact: 'commune' });
  expect(find('Nhã Nam')).toEqual({ ambiguous: ['town', 'commune'] });
  expect(find('P. Đa Mai')).toEqual({ exact: 'daMai' });
  for (const text of ['CCN Lăng Cao', 'Cụm CN Lăng cao', 'CCN  Lăng Cao', 'cụm công nghiệp lăng cao', 'Lăng Cao'])
    expect(find(text)).toEqual({ exact: 'langCao' });
});

test('on a day only the names of that day are known', () => {
  expect(matchByName('Nhã Nam', places, '2025-06-30')).toEqual({ exact: 'town' });
  expect(matchByName('Nhã Nam', places, '2025-07-01')).toEqual({ exact: 'commune' });
});

test('a row that goes by two names is one row', () => {
  expect(matchByName('Lăng Cao', [{ id: 'one', names: ['CCN Lăng Cao', 'Cụm công nghiệp Lăng Cao'] }])).toEqual({ exact: 'one' });
});
