import type { Page } from 'playwright-core';
import { Enterprise } from '../../server/resources/economy/enterprise.js';
import { make } from '../make.js';
import { type Stage, stage } from './browser.js';
import { eventually } from './eventually.js';
import { type SheetOnPage, sheetOn } from './sheet.js';
import { showColumns } from './shownColumns.js';

const [name, trading, founded, attitude] = ['Tên doanh nghiệp', 'Tên giao dịch', 'Ngày thành lập', 'Thái độ của chủ doanh nghiệp'];
/** In the order of a sheet that nobody sorted. */
const names = ['Gạch Tân Yên', 'May Tân Yên', 'Thêu tan yen', 'Xây dựng'];

let theatre: Stage;
let page: Page;
let sheet: SheetOnPage;

beforeAll(async () => {
  theatre = await stage();
  for (const [place, called] of names.entries())
    await make(theatre.owner, Enterprise, {
      id: `00000000-0000-7000-8000-00000000001${place}`,
      name: called,
      taxCode: `249910000${place}`,
      tradingName: `TY ${place}`,
      foundedOn: '2011-02-10',
      attitude: 'UNDECIDED',
    });
  page = await theatre.open('/#/Enterprise', { as: await theatre.as('organisationBoard') });
  await showColumns(page, 'Enterprise', ['name', 'tradingName', 'foundedOn', 'attitude']);
  sheet = sheetOn(page);
  await eventually(sheet.total, '4 dòng');
});
afterAll(() => theatre.close());

const panel = () => page.getByRole('region', { name: 'Tìm và thay' });
const preview = () => page.getByRole('dialog', { name: 'Xem trước khi thay' });
const found = () => panel().getByRole('status').innerText();

async function stored<T extends 'name' | 'founded_on' | 'attitude'>(column: T) {
  const { rows } = await theatre.owner.query<{ text: string }>(`select ${column}::text as text from enterprise order by id`);
  return rows.map(({ text }) => text);
}

const lastOperation = async () =>
  (await theatre.owner.query<{ label: string }>('select label from operation where actor is not null order by at desc limit 1')).rows[0]
    ?.label;

test('Ctrl+F looks for a text without its accents, and Enter goes from cell to cell', async () => {
  await sheet.click(1, name);
  await page.keyboard.press('Control+f');
  await panel().getByLabel('Tìm', { exact: true }).fill('tân yên');
  await eventually(found, '3 ô');

  await page.keyboard.press('Enter');
  expect(await sheet.active()).toEqual([2, name]);
  await page.keyboard.press('Enter');
  expect(await sheet.active()).toEqual([3, name]);
  await page.keyboard.press('Enter');
  expect(await sheet.active()).toEqual([1, name]);

  await panel().getByLabel('Đúng dấu').check();
  await eventually(found, '2 ô');
  await panel().getByLabel('Cả ô').check();
  await eventually(found, '0 ô');
  await page.keyboard.press('Escape');
  await panel().waitFor({ state: 'detached' });
  await page.keyboard.press('ArrowDown');
  expect(await sheet.active()).toEqual([2, name]);
});

test('Ctrl+H replaces in a column: each text before and after, one left out, one mended, then one save and one undo', async () => {
  await sheet.click(1, name);
  await page.keyboard.press('Control+h');
  await panel().getByLabel('Tìm', { exact: true }).fill('tan yen');
  await panel().getByLabel('Thay bằng').fill('Cao Thượng');
  await eventually(found, '3 ô');
  await panel().getByRole('button', { name: 'Xem trước khi thay' }).click();

  const after = (before: string) => preview().getByLabel(`Sau: ${before}`);
  expect(await after('May Tân Yên').inputValue()).toBe('May Cao Thượng');
  await preview().getByLabel('Thay: Thêu tan yen').uncheck();
  await after('Gạch Tân Yên').fill('Gạch ngói Cao Thượng');
  await preview().getByRole('button', { name: 'Thay 2 ô' }).click();

  await eventually(() => stored('name'), ['Gạch ngói Cao Thượng', 'May Cao Thượng', 'Thêu tan yen', 'Xây dựng']);
  expect(await lastOperation()).toBe('Thay nội dung ở 2 ô của Doanh nghiệp');
  await page.getByText('Đã thay 2 ô').waitFor();
  await page.keyboard.press('Control+z');
  await eventually(() => stored('name'), names);
  await page.keyboard.press('Control+h');
  await page.keyboard.press('Escape');
  await panel().waitFor({ state: 'detached' });
});

test('what could not be read after it is shown with its reason, and is not written unless it is mended', async () => {
  await sheet.click(2, founded);
  await sheet.click(3, founded, ['Shift']);
  await page.keyboard.press('Control+h');
  await panel().getByLabel('Tìm', { exact: true }).fill('10/02');
  await panel().getByLabel('Thay bằng').fill('31/02');
  await eventually(found, '2 ô');
  await panel().getByRole('button', { name: 'Xem trước khi thay' }).click();

  await preview().getByText('Không có ngày này').waitFor();
  expect(await preview().getByRole('button', { name: 'Thay 0 ô' }).isDisabled()).toBe(true);
  await preview().getByLabel('Sau: 10/02/2011').fill('28/02/2011');
  await preview().getByLabel('Sau: 10/02/2011').press('Tab');
  await preview().getByRole('button', { name: 'Thay 2 ô' }).click();

  await eventually(() => stored('founded_on'), ['2011-02-10', '2011-02-28', '2011-02-28', '2011-02-10']);
  await panel().getByRole('button', { name: 'Đóng' }).click();
});

test('where one of a list is meant, the list is there to choose from', async () => {
  await sheet.click(2, attitude);
  await page.keyboard.press('Control+h');
  await panel().getByLabel('Tìm', { exact: true }).fill('chua ro');
  await panel().getByLabel('Thay bằng').fill('Gần như ủng hộ');
  await eventually(found, '4 ô');
  await panel().getByRole('button', { name: 'Xem trước khi thay' }).click();

  await preview().getByText('Không có trong danh sách').waitFor();
  await preview().getByLabel('Sau: Chưa rõ').click();
  await page.getByRole('option', { name: 'Ủng hộ', exact: true }).click();
  await preview().getByRole('button', { name: 'Thay 4 ô' }).waitFor();
  await page.keyboard.press('Escape');
  await preview().waitFor({ state: 'detached' });

  await panel().getByLabel('Thay bằng').fill('Ủng hộ');
  await panel().getByRole('button', { name: 'Xem trước khi thay' }).click();
  await preview().getByRole('button', { name: 'Thay 4 ô' }).click();

  await eventually(
    () => stored('attitude'),
    names.map(() => 'SUPPORTS'),
  );
  await panel().getByRole('button', { name: 'Đóng' }).click();
});

test('called off, a replacing writes nothing', async () => {
  await sheet.click(1, trading);
  await page.keyboard.press('Control+h');
  await panel().getByLabel('Tìm', { exact: true }).fill('ty');
  await eventually(found, '4 ô');
  await panel().getByRole('button', { name: 'Xem trước khi thay' }).click();
  const before = await lastOperation();

  await preview().getByRole('button', { name: 'Hủy' }).click();
  await preview().waitFor({ state: 'detached' });

  expect(await sheet.text(1, trading)).toBe('TY 0');
  expect(await lastOperation()).toBe(before);
});
