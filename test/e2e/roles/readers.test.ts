import { type Stage, stage } from '../browser.js';
import { eventually } from '../eventually.js';
import { placesOn } from '../places.js';
import { deskOf } from './desk.js';
import { town } from './town.js';

let theatre: Stage;

beforeAll(async () => {
  theatre = await stage();
  await town(theatre.owner);
});
afterAll(() => theatre.close());

test('the standing committee goes from the whole area down to a member and reads what hinders; it writes nowhere', async () => {
  const { page, sheet, offered, go, enter, newRows } = await deskOf(theatre, 'standingCommittee');
  const menu = await offered();
  expect(menu).toEqual(expect.arrayContaining(['Xem theo địa bàn', 'Đảng viên', 'Hành vi cản trở', 'Chỉ tiêu', 'Nhiệm vụ']));
  expect(menu.filter((name) => ['Tài khoản', 'Truy vấn GraphQL'].includes(name))).toEqual([]);

  const places = placesOn(page);
  await eventually(places.totals, [2, 2, 2]);
  for (const step of ['Xã Phúc Hòa', 'Ngoài khu, cụm', 'Gỗ Phúc Hòa', 'Chi bộ Gỗ Phúc Hòa', 'Thân Văn Núi']) await places.into(step);
  await page.getByRole('heading', { name: 'Thân Văn Núi' }).waitFor();
  expect(await page.getByRole('textbox', { name: 'Ngày kết nạp' }).isEditable()).toBe(false);
  expect(await page.getByRole('button', { name: 'Lưu' }).count()).toBe(0);

  await go('Hành vi cản trở', 1);
  expect(await sheet.text(1, 'Sự việc')).toBe('Không cho công nhân dự lớp cảm tình');
  await enter(1, 'Sự việc', 'Không có gì');
  expect([await sheet.text(1, 'Sự việc'), await newRows()]).toEqual(['Không cho công nhân dự lớp cảm tình', 0]);
  expect(await page.getByRole('button', { name: 'Xóa dòng' }).count()).toBe(0);
});

test('the analyst filters, opens a figure as rows and counts by query; nobody is named', async () => {
  const { page, sheet, offered, go, columns, found } = await deskOf(theatre, 'analyst');
  const menu = await offered();
  expect(menu).toEqual(expect.arrayContaining(['Doanh nghiệp', 'Đảng viên', 'Xếp loại đảng viên', 'Truy vấn GraphQL']));
  expect(menu.filter((name) => ['Hành vi cản trở', 'Tài khoản'].includes(name))).toEqual([]);

  await placesOn(page).into('Xã Nhã Nam');
  await placesOn(page).asSheet();
  await eventually(sheet.total, '1/2 dòng');
  await go('Doanh nghiệp', 2);
  await page.getByRole('button', { name: 'Lọc', exact: true }).click();
  const asked = page.getByRole('dialog', { name: 'Lọc' });
  await asked.getByRole('combobox', { name: 'Thêm điều kiện' }).fill('thanh phan');
  await page.getByRole('option', { name: 'Thành phần kinh tế' }).click();
  await asked.getByRole('combobox', { name: 'là một trong' }).fill('100');
  await page.getByRole('option', { name: '100% vốn nước ngoài' }).click();
  await asked.getByRole('button', { name: 'Lọc' }).click();
  await eventually(sheet.total, '1/2 dòng');
  expect(await sheet.text(1, 'Tên doanh nghiệp')).toBe('Gỗ Phúc Hòa');

  await go('Đảng viên', 2);
  expect((await columns()).filter((name) => ['Họ và tên', 'Ngày sinh', 'Số thẻ đảng viên'].includes(name))).toEqual([]);
  expect(await found('giap thi may')).toEqual([]);

  const [graphiql] = await Promise.all([page.context().waitForEvent('page'), page.getByRole('link', { name: 'Truy vấn GraphQL' }).click()]);
  const ask = async (query: string) => {
    await graphiql.locator('.graphiql-query-editor .CodeMirror').click();
    await graphiql.keyboard.press('Control+a');
    await graphiql.keyboard.insertText(query);
    await graphiql.getByRole('button', { name: /Execute/ }).click();
  };
  const shown = graphiql.locator('.result-window');
  await ask(
    '{ enterpriseGroups(by: [{ standing: { ownership: {} } }], measures: [{ as: "n", fn: COUNT }]) { rows { keys { value } values } } }',
  );
  await shown.getByText('"FDI_100"').waitFor();
  await ask('{ persons { rows { fullName } } }');
  await shown.getByText('"FORBIDDEN"').waitFor();
});
