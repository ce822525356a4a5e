import type { Page } from 'playwright-core';
import { Enterprise } from '../../server/resources/economy/enterprise.js';
import { make } from '../make.js';
import { type Stage, stage } from './browser.js';
import { copy, paste } from './clipboard.js';
import { eventually } from './eventually.js';
import { type SheetOnPage, sheetOn } from './sheet.js';

const [name, taxCode, trading] = ['Tên doanh nghiệp', 'Mã số thuế', 'Tên giao dịch'];
/** In the order of a sheet that nobody sorted: by name. Two of one name, so that a second column sorts. */
const enterprises = [
  { name: 'An Khang', taxCode: '2499100001', tradingName: 'AK' },
  { name: 'Bình Minh', taxCode: '2499100002', tradingName: 'BM 1' },
  { name: 'Bình Minh', taxCode: '2499100003', tradingName: 'BM 2' },
  { name: 'Cường Thịnh', taxCode: '2499100004', tradingName: 'CT' },
];

let theatre: Stage;
let page: Page;
let sheet: SheetOnPage;

beforeAll(async () => {
  theatre = await stage();
  for (const [place, enterprise] of enterprises.entries())
    await make(theatre.owner, Enterprise, { id: `00000000-0000-7000-8000-00000000001${place}`, ...enterprise });
  page = await theatre.open('/#/Enterprise', { as: await theatre.as('organisationBoard') });
  sheet = sheetOn(page);
  await eventually(sheet.total, '4 dòng');
});
afterAll(() => theatre.close());

/** What the database has, in the order of the sheet. */
const stored = async (column: 'name' | 'trading_name') =>
  (await theatre.owner.query<{ text: string | null }>(`select ${column} as text from enterprise order by id`)).rows.map(({ text }) => text);

const names = () => Promise.all([1, 2, 3, 4].map((row) => sheet.text(row, name)));

test('Home leads back to the first columns, though the very first is never out of sight', async () => {
  await sheet.click(1, name);
  await page.keyboard.press('End');
  await sheet.heading(taxCode).waitFor({ state: 'detached' });

  await page.keyboard.press('Home');

  await sheet.heading(taxCode).waitFor();
  expect(await sheet.active()).toEqual([1, name]);
});

test('chosen columns are shown, and stay chosen', async () => {
  await page.getByRole('button', { name: 'Cột', exact: true }).click();
  const chosen = page.getByRole('checkbox', { checked: true });
  for (let left = await chosen.count(); left > 2; left--) await chosen.nth(2).click();
  await page.getByLabel('Tìm cột').fill('ten giao dich');
  await page.getByLabel(trading).check();
  await page.keyboard.press('Escape');

  const headings = () => page.getByRole('columnheader').locator('.heading > span').allInnerTexts();
  await eventually(headings, [name, taxCode, trading]);
  await page.reload();
  await eventually(headings, [name, taxCode, trading]);
});

test.each<[keys: string, row: number, column: string]>([
  ['ArrowRight', 2, trading],
  ['ArrowLeft', 2, name],
  ['ArrowUp', 1, taxCode],
  ['ArrowDown', 3, taxCode],
  ['Tab', 2, trading],
  ['Shift+Tab', 2, name],
  ['Enter', 3, taxCode],
  ['Shift+Enter', 1, taxCode],
  ['Home', 2, name],
  ['End', 2, trading],
  ['Control+ArrowDown', 4, taxCode],
  ['Control+ArrowDown Control+ArrowDown', 5, taxCode],
  ['Control+ArrowUp', 1, taxCode],
  ['Control+ArrowLeft', 2, name],
  ['Control+ArrowRight', 2, trading],
  ['Control+Home', 1, name],
  ['Control+End', 5, trading],
  ['PageDown', 5, taxCode],
  ['PageUp', 1, taxCode],
  ['Tab Tab', 3, name],
  ['Home Tab Tab Enter', 3, name],
])('from the second row, %s goes to row %i, %s', async (keys, row, column) => {
  await sheet.click(2, taxCode);

  for (const key of keys.split(' ')) await page.keyboard.press(key);

  await eventually(sheet.active, [row, column]);
});

test.each<[how: string, select: () => Promise<void>, copied: string]>([
  ['Shift+click', () => sheet.click(3, taxCode, ['Shift']), 'Bình Minh\t2499100002\r\nBình Minh\t2499100003\r\n'],
  ['Shift+ArrowRight', () => page.keyboard.press('Shift+ArrowRight'), 'Bình Minh\t2499100002\r\n'],
  ['Shift+End', () => page.keyboard.press('Shift+End'), 'Bình Minh\t2499100002\tBM 1\r\n'],
])('%s takes a block, and it is copied as text and as a table', async (_, select, copied) => {
  await sheet.click(2, name);

  await select();
  const { text, html } = await copy(page);

  expect(text).toBe(copied);
  expect(html.match(/2499100002/g)).toHaveLength(1);
});

test('the number of a row takes the row; with Shift all between, with Ctrl one more', async () => {
  await sheet.number(1).click();
  await sheet.number(4).click({ modifiers: ['Control'] });
  expect((await copy(page)).text).toBe('An Khang\t2499100001\tAK\r\nCường Thịnh\t2499100004\tCT\r\n');

  await sheet.number(2).click();
  await sheet.number(4).click({ modifiers: ['Shift'] });
  expect((await copy(page)).text.match(/24991/g)).toHaveLength(3);
});

test.each<[how: string, open: () => Promise<void>]>([
  ['its button', () => sheet.number(2).getByRole('button').click()],
  ['a double click on its number', () => sheet.number(2).dblclick({ position: { x: 50, y: 10 } })],
  ['Ctrl+Enter', () => page.keyboard.press('Control+Enter')],
])('%s opens the page of a row', async (_, open) => {
  await sheet.click(2, name);

  await open();

  await page.getByRole('heading', { name: 'Bình Minh' }).waitFor();
  await page.goBack();
  await eventually(sheet.total, '4 dòng');
});

test('Ctrl+A takes every row and column', async () => {
  await sheet.click(2, name);

  await page.keyboard.press('Control+a');

  expect((await copy(page)).text.trimEnd().split('\r\n')).toHaveLength(4);
  await eventually(() => page.locator('.status .tally').innerText(), 'Số ô: 12');
});

test('F2 opens a cell with what it holds; Escape leaves it as it was, Enter writes it', async () => {
  await sheet.click(1, trading);

  await page.keyboard.press('F2');
  await page.keyboard.type(' X');
  await page.keyboard.press('Escape');
  expect(await sheet.text(1, trading)).toBe('AK');
  await page.keyboard.press('F2');
  await page.keyboard.type(' Y');
  await page.keyboard.press('Enter');

  await eventually(() => stored('trading_name'), ['AK Y', 'BM 1', 'BM 2', 'CT']);
  expect(await sheet.active()).toEqual([2, trading]);
});

test('Delete clears a block, Ctrl+Z brings it back, Ctrl+Y clears it again', async () => {
  await sheet.click(1, trading);
  await sheet.click(2, trading, ['Shift']);

  await page.keyboard.press('Delete');
  await eventually(() => stored('trading_name'), [null, null, 'BM 2', 'CT']);
  await page.keyboard.press('Control+z');
  await eventually(() => stored('trading_name'), ['AK Y', 'BM 1', 'BM 2', 'CT']);
  await page.keyboard.press('Control+y');
  await eventually(() => stored('trading_name'), [null, null, 'BM 2', 'CT']);
});

test('a copied block is pasted from the chosen cell on, as text and as a table', async () => {
  await sheet.click(3, trading);
  await sheet.click(4, trading, ['Shift']);
  const { text, html } = await copy(page);

  await sheet.click(1, trading);
  await paste(page, text);
  await eventually(() => stored('trading_name'), ['BM 2', 'CT', 'BM 2', 'CT']);
  await sheet.click(2, trading);
  await paste(page, 'not this', html);
  await eventually(() => stored('trading_name'), ['BM 2', 'BM 2', 'CT', 'CT']);
});

test('a click on a heading sorts, from the usual order first the other way, and Shift+click on another sorts within', async () => {
  await sheet.heading(name).click();
  await eventually(names, ['Cường Thịnh', 'Bình Minh', 'Bình Minh', 'An Khang']);
  await sheet.heading(name).click();
  await eventually(names, ['An Khang', 'Bình Minh', 'Bình Minh', 'Cường Thịnh']);
  await sheet.heading(taxCode).click({ modifiers: ['Shift'] });
  await sheet.heading(taxCode).click({ modifiers: ['Shift'] });

  const codes = () => Promise.all([2, 3].map((row) => sheet.text(row, taxCode)));
  await eventually(codes, ['2499100003', '2499100002']);
  await eventually(names, ['An Khang', 'Bình Minh', 'Bình Minh', 'Cường Thịnh']);
});

test('a condition leaves only the rows that meet it, stands in the address, and goes with its chip', async () => {
  await page.getByRole('button', { name: 'Lọc', exact: true }).click();
  await page.getByRole('combobox', { name: 'Thêm điều kiện' }).fill(name);
  await page.getByRole('option', { name, exact: true }).click();
  await page.getByLabel('có chứa').fill('binh minh');
  await page.keyboard.press('Enter');
  await eventually(sheet.total, '2/4 dòng');
  await page.reload();
  await eventually(sheet.total, '2/4 dòng');

  await page.getByRole('button', { name: `${name}: “binh minh”` }).press('Delete');
  await eventually(sheet.total, '4 dòng');
});

test('what is searched for is found without its marks, each word in any column', async () => {
  await page.getByRole('searchbox', { name: 'Tìm trong bảng' }).fill('thinh 2499100004');

  await eventually(sheet.total, '1/4 dòng');
  await eventually(() => sheet.text(1, name), 'Cường Thịnh');
});
