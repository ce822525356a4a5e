import { UnitEvaluation } from '../../../server/resources/party/unitEvaluation.js';
import { make } from '../../make.js';
import { type Stage, stage } from '../browser.js';
import { eventually } from '../eventually.js';
import { deskOf } from './desk.js';
import { town } from './town.js';

let theatre: Stage;
let here: Awaited<ReturnType<typeof town>>;

beforeAll(async () => {
  theatre = await stage();
  here = await town(theatre.owner);
});
afterAll(() => theatre.close());

test('the enterprise committee plans the year, admits a candidate it had planned, and writes down who stood in the way', async () => {
  const { sheet, offered, go, rowOf, write, history, columns } = await deskOf(theatre, 'enterpriseCommittee');
  const menu = await offered();
  expect(menu).toEqual(
    expect.arrayContaining(['Chỉ tiêu phát triển hằng năm', 'Đối tượng kết nạp', 'Hành vi cản trở', 'Kiểm tra, giám sát, sơ kết']),
  );
  expect(menu.filter((name) => ['Tài khoản', 'Truy vấn GraphQL'].includes(name))).toEqual([]);

  await go('Chỉ tiêu phát triển hằng năm', 0);
  await write(1, { Năm: '2026', 'Doanh nghiệp': 'May Nhã Nam', 'Số đảng viên kết nạp': '1' });
  expect(await history(1, 'Năm')).toMatch(/enterpriseCommittee thử[\s\S]*2026/);

  await go('Đối tượng kết nạp', 2);
  const row = await rowOf('Người', 'Ngô Thị Suối');
  await write(row, { 'Giai đoạn': 'Đã có quyết định', 'Ngày đạt giai đoạn': '19/05/2026' });
  await go('Đảng viên', 2);
  expect(await columns()).toContain('Số thẻ đảng viên');
  await go('Hành vi cản trở', 1);
  await write(1, { 'Ngày giải quyết': '01/04/2026' });
  expect(await sheet.text(1, 'Ngày giải quyết')).toBe('01/04/2026');
});

test('the organisation board finds what is not rated yet and rates it; what a unit said of itself stays beside it', async () => {
  for (const { unit, level } of [
    { unit: here.sewing.unit, level: 'GOOD' },
    { unit: here.timber.unit, level: null },
  ])
    await make(theatre.owner, UnitEvaluation, {
      unitId: unit,
      period: 'YEAR',
      periodFrom: '2025-01-01',
      periodTo: '2025-12-31',
      selfLevel: 'EXCELLENT',
      level,
    });
  const { page, sheet, offered, go, write, history } = await deskOf(theatre, 'organisationBoard');
  expect((await offered()).filter((name) => ['Tài khoản', 'Truy vấn GraphQL'].includes(name))).toEqual([]);

  await go('Xếp loại tổ chức đảng', 2);
  await page.getByRole('button', { name: 'Lọc', exact: true }).click();
  const asked = page.getByRole('dialog', { name: 'Lọc' });
  await asked.getByRole('combobox', { name: 'Thêm điều kiện' }).fill('xep loai');
  await page.getByRole('option', { name: 'Xếp loại', exact: true }).click();
  await asked.getByRole('checkbox', { name: 'để trống' }).check();
  await asked.getByRole('button', { name: 'Lọc' }).click();
  await eventually(sheet.total, '1/2 dòng');
  await write(1, { 'Xếp loại': 'Hoàn thành tốt nhiệm vụ', 'Số quyết định': '08-QĐ/ĐU', 'Ngày quyết định': '15/01/2026' });
  expect(await sheet.text(1, 'Tự xếp loại')).toBe('Hoàn thành xuất sắc nhiệm vụ');
  expect(await history(1, 'Tổ chức đảng')).toMatch(/organisationBoard thử[\s\S]*15\/01\/2026/);
});

test('the administrator keeps holidays and accounts; what came with the product and what the boards keep is only read', async () => {
  const { sheet, offered, go, enter, write, history, newRows } = await deskOf(theatre, 'admin');
  const menu = await offered();
  expect(menu).toEqual(expect.arrayContaining(['Tài khoản', 'Truy vấn GraphQL', 'Tham số', 'Ngày nghỉ, ngày làm bù']));
  expect(menu).not.toContain('Hành vi cản trở');

  const { rows } = await theatre.owner.query(
    'select (select count(*)::int from holiday) as holidays, (select count(*)::int from parameter) as parameters',
  );
  await go('Ngày nghỉ, ngày làm bù', rows[0].holidays);
  const row = rows[0].holidays + 1;
  await write(row, { Ngày: '04/01/2027', Tên: 'Nghỉ bù Tết dương lịch', 'Làm bù': 'không' });
  expect(await history(row, 'Tên')).toMatch(/admin thử[\s\S]*Nghỉ bù Tết dương lịch/);

  await go('Tham số', rows[0].parameters);
  const before = await sheet.text(1, 'Giá trị');
  expect(await sheet.mark(1, 'Giá trị')).toBe('closed');
  await enter(1, 'Giá trị', '99');
  expect(await sheet.text(1, 'Giá trị')).toBe(before);

  await go('Doanh nghiệp', 2);
  expect(await newRows()).toBe(0);
  await enter(1, 'Tên doanh nghiệp', 'Đổi tên');
  expect(await sheet.text(1, 'Tên doanh nghiệp')).toBe('Gỗ Phúc Hòa');
});
