import type { Page } from 'playwright-core';
import { Enterprise } from '../../server/resources/economy/enterprise.js';
import { make } from '../make.js';
import { type Stage, stage } from './browser.js';
import { eventually } from './eventually.js';
import { keyboardOf } from './keyboard.js';
import { type SheetOnPage, sheetOn } from './sheet.js';

const column = 'Tên doanh nghiệp';
const [committee, person] = ['Đảng ủy xã Nhã Nam', 'Nguyễn Thị Thuỷ'];

let theatre: Stage;
let page: Page;
let sheet: SheetOnPage;
let keyboard: Awaited<ReturnType<typeof keyboardOf>>;

beforeAll(async () => {
  theatre = await stage();
  for (const place of [0, 1, 2, 3]) await make(theatre.owner, Enterprise, { name: `Chi bộ ${place}`, taxCode: `249910022${place}` });
  page = await theatre.open('/#/Enterprise', { as: await theatre.as('organisationBoard') });
  sheet = sheetOn(page);
  keyboard = await keyboardOf(page);
  await eventually(sheet.total, '4 dòng');
});
afterAll(() => theatre.close());

beforeEach(async () => {
  await keyboard.slow(1);
  await theatre.owner.query(`update enterprise set name = 'Chi bộ 1', version = version + 1`);
  await page.getByRole('button', { name: 'Tải lại' }).click();
  await eventually(() => sheet.text(1, column), 'Chi bộ 1');
  await sheet.click(1, column);
});

/** The names that were written, however they look on the screen. */
const written = async () =>
  (await theatre.owner.query<{ name: string }>(`select name from enterprise where name <> 'Chi bộ 1'`)).rows.map(({ name }) => name);

const editor = () => page.locator('textarea.pen').inputValue();

describe.each([0, 15, 60])('UniKey on a machine six times slower, %i ms a key', (pace) => {
  test.each([committee, person])('types %s over a selected cell', async (text) => {
    await keyboard.slow(6);

    await keyboard.uniKey(text, pace);
    await keyboard.enter();

    await eventually(written, [text]);
  });

  test('types behind what an opened cell holds', async () => {
    await keyboard.slow(6);

    await page.keyboard.press('F2');
    await keyboard.uniKey(` ${committee}`, pace);
    await keyboard.enter();

    await eventually(written, [`Chi bộ 1 ${committee}`]);
  });
});

test.each([
  ['a text', column],
  ['what is chosen from a list', 'Tình trạng'],
])('dda becomes đa in a cell of %s: nothing is ever completed inside the text', async (_, where) => {
  await sheet.click(1, where);
  const list = page.getByRole('listbox');

  await keyboard.telex('d');
  if (where !== column) await list.getByRole('option', { name: 'Đang hoạt động' }).waitFor();
  expect(await editor()).toBe('d');
  await keyboard.telex('⌫', 'đ', 'a');

  expect(await editor()).toBe('đa');
  expect(await page.locator('textarea.pen').evaluate((area) => area instanceof HTMLTextAreaElement && area.selectionEnd)).toBe(2);
  await page.keyboard.press('Escape');
  expect(await written()).toEqual([]);
});

test('a composition begun on a cell with a list below it is chosen from by Enter only once it is over', async () => {
  await sheet.click(1, 'Tình trạng');
  await keyboard.compose('Đ', 'Đa', 'Đan', 'Đang');
  await page.getByRole('option', { name: 'Đang hoạt động' }).waitFor();
  await keyboard.confirm('Đang');

  expect(await editor()).toBe('Đang');
  await page.getByRole('option', { name: 'Đang hoạt động' }).waitFor();
  await page.keyboard.press('Escape');
});

test('a composition begun on a selected cell keeps its first letter', async () => {
  await keyboard.compose('D', 'Đ', 'Đa', 'Đan', 'Đang', 'Đảng');
  await keyboard.confirm('Đảng');
  await keyboard.compose(' ', ' u', ' uy', ' ủy');
  await keyboard.confirm(' ủy');

  expect([await editor(), await written()]).toEqual(['Đảng ủy', []]);
  await keyboard.enter();
  await eventually(written, ['Đảng ủy']);
});

test('a composition in an opened cell goes where the cursor is', async () => {
  await page.keyboard.press('F2');
  await page.keyboard.press('Home');
  await keyboard.compose('T', 'Th', 'Thu', 'Thuy', 'Thuỷ');
  await keyboard.confirm('Thuỷ');
  await keyboard.enter();

  await eventually(written, ['ThuỷChi bộ 1']);
});

test('Enter that confirms a composition leaves the cell open', async () => {
  await keyboard.compose('N', 'Ng');
  await keyboard.confirm('Ng');
  await page.keyboard.type('uyen');

  expect(await editor()).toBe('Nguyen');
  await page.keyboard.press('Escape');
  expect(await written()).toEqual([]);
});

test('Backspace in a cell that was just opened takes one letter', async () => {
  await page.keyboard.press('F2');
  await keyboard.backspace();

  expect(await editor()).toBe('Chi bộ ');
  await keyboard.enter();
  await eventually(written, ['Chi bộ']);
});

test('letters with loose marks, as from some input methods, are written whole', async () => {
  await page.keyboard.insertText(person.normalize('NFD'));
  await keyboard.enter();

  await eventually(written, [person]);
});
