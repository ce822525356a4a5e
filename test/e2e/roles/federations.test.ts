import { type Stage, stage } from '../browser.js';
import { eventually } from '../eventually.js';
import { deskOf } from './desk.js';
import { agency, town } from './town.js';

const [organisations, people, receipts] = ['Tổ chức chính trị - xã hội', 'Người', 'Tiếp nhận văn bản'];
const figures = 'Số liệu đoàn thể';
const notTheirs = ['Đảng viên', 'Đối tượng kết nạp', 'Hành vi cản trở', 'Tài khoản'];

let theatre: Stage;

beforeAll(async () => {
  theatre = await stage();
  await town(theatre.owner);
});
afterAll(() => theatre.close());

test('the federation of labour enters a trade union, cannot touch a youth union, and says when it received the plan', async () => {
  const own = await agency(theatre.owner, 'Liên đoàn Lao động huyện Tân Yên');
  const { page, sheet, offered, go, write, enter, rowOf, history } = await deskOf(theatre, 'unionFederation', { agencies: [own] });
  const menu = await offered();
  expect(menu).toEqual(expect.arrayContaining(['Doanh nghiệp', organisations, people, receipts]));
  expect(menu.filter((name) => notTheirs.includes(name))).toEqual([]);

  await go(organisations, 2);
  await write(3, {
    'Tên tổ chức': 'Công đoàn Gỗ Phúc Hòa',
    Loại: 'Công đoàn',
    'Doanh nghiệp': 'Gỗ Phúc Hòa',
    'Ngày thành lập': '12/05/2026',
  });
  expect(await history(3, 'Tên tổ chức')).toMatch(/unionFederation thử[\s\S]*Công đoàn Gỗ Phúc Hòa/);
  await eventually(() => sheet.text(1, 'Tên tổ chức'), 'Chi đoàn May Nhã Nam');
  await enter(1, 'Số quyết định', '12-QĐ/ĐTN');
  expect(await sheet.mark(1, 'Số quyết định')).toBe('closed');
  await sheet.click(1, 'Số quyết định');
  await page.getByText('Chỉ để xem: dòng này không thuộc phần việc của vai trò này').waitFor();

  await go(people, 1);
  expect(await sheet.text(1, 'Họ và tên')).toBe('Hoàng Thị Ngàn');

  await go(receipts, 10);
  const row = await rowOf('Cơ quan nhận', 'Liên đoàn Lao động huyện Tân Yên');
  await write(row, { 'Ngày nhận': '25/12/2023', 'Số văn bản của cơ quan': '15/KH-LĐLĐ' });
  expect(await history(row, 'Ngày nhận')).toMatch(/unionFederation thử[\s\S]*25\/12\/2023/);
});

test('the youth union counts the members of a cell quarter by quarter, and knows nobody but its own secretaries', async () => {
  const { sheet, offered, go, write, history, columns } = await deskOf(theatre, 'youthUnion');
  expect((await offered()).filter((name) => notTheirs.includes(name))).toEqual([]);

  await go(figures, 0);
  await write(1, { 'Tổ chức': 'Chi đoàn May Nhã Nam', 'Ngày số liệu': '31/03/2026', 'Số đoàn viên, hội viên': '38' });
  await write(2, { 'Tổ chức': 'Chi đoàn May Nhã Nam', 'Ngày số liệu': '30/06/2026', 'Số đoàn viên, hội viên': '41' });
  expect(await history(2, 'Tổ chức')).toMatch(/youthUnion thử[\s\S]*41/);

  await go(organisations, 3);
  expect(await sheet.text(1, 'Số đoàn viên, hội viên')).toBe('41');
  await go(people, 1);
  expect(await sheet.text(1, 'Họ và tên')).toBe('Lý Văn Sơn');
  expect((await columns()).filter((name) => ['Số CCCD', 'Số thẻ đảng viên', 'Ghi chú'].includes(name))).toEqual([]);
});
