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

test('the officer of a commune surveys its enterprises and mends their telephone; of the next commune there is nothing', async () => {
  const { page, sheet, offered, go, write, enter, history, found } = await deskOf(theatre, 'communeOfficer', {
    places: [here.sewing.place],
  });
  const menu = await offered();
  expect(menu).toEqual(expect.arrayContaining(['Doanh nghiệp', 'Khảo sát lao động', 'Đảng viên', 'Đối tượng kết nạp']));
  expect(menu.filter((name) => ['Hành vi cản trở', 'Tiếp nhận văn bản', 'Tài khoản', 'Truy vấn GraphQL'].includes(name))).toEqual([]);

  await go('Doanh nghiệp', 1);
  await write(1, { 'Điện thoại': '0204 388 1234' });
  expect(await history(1, 'Tên doanh nghiệp')).toMatch(/communeOfficer thử[\s\S]*Điện thoại/);
  await go('Khảo sát lao động', 0);
  await write(1, { 'Doanh nghiệp': 'May Nhã Nam', 'Ngày khảo sát': '30/06/2026', 'Tổng số lao động': '118', 'Lao động nữ': '97' });
  expect(await history(1, 'Ngày khảo sát')).toMatch(/communeOfficer thử[\s\S]*118/);
  await enter(2, 'Doanh nghiệp', 'Gỗ Phúc Hòa');
  await eventually(() => sheet.mark(2, 'Doanh nghiệp'), 'bad');
  expect(await page.getByRole('dialog').count()).toBe(0);

  expect(await found('giap thi may')).toEqual([expect.stringMatching(/^Giáp Thị Mây/)]);
  expect(await found('than van nui')).toEqual([]);
});

test('the secretary of a unit moves its candidate on and says how the unit rates itself; the verdict and the next unit are not his', async () => {
  const { page, sheet, offered, go, write, enter, history, found } = await deskOf(theatre, 'unitSecretary', { units: [here.timber.unit] });
  const menu = await offered();
  expect(menu).toEqual(expect.arrayContaining(['Đảng viên', 'Đối tượng kết nạp', 'Xếp loại tổ chức đảng', 'Quy chế']));
  expect(menu.filter((name) => ['Hành vi cản trở', 'Đối thoại, gặp gỡ', 'Khen thưởng', 'Tài khoản'].includes(name))).toEqual([]);

  await go('Đảng viên', 1);
  expect(await sheet.text(1, 'Họ và tên')).toBe('Thân Văn Núi');
  await go('Đối tượng kết nạp', 1);
  await write(1, { 'Giai đoạn': 'Cảm tình Đảng', 'Ngày đạt giai đoạn': '03/02/2026' });
  expect(await history(1, 'Giai đoạn')).toMatch(/unitSecretary thử[\s\S]*Cảm tình Đảng/);

  await go('Xếp loại tổ chức đảng', 0);
  await write(1, {
    'Tổ chức đảng': 'Chi bộ Gỗ Phúc Hòa',
    Kỳ: 'Năm',
    'Kỳ từ ngày': '01/01/2025',
    'Kỳ đến ngày': '31/12/2025',
    'Tự xếp loại': 'Hoàn thành tốt nhiệm vụ',
  });
  await enter(1, 'Xếp loại', 'Hoàn thành xuất sắc nhiệm vụ');
  expect(await sheet.text(1, 'Xếp loại')).toBe('');
  await page.reload();
  await eventually(() => sheet.text(1, 'Tự xếp loại'), 'Hoàn thành tốt nhiệm vụ');
  expect(await sheet.text(1, 'Xếp loại')).toBe('');
  expect(await found('giap thi may')).toEqual([]);
});
