import type { Page } from 'playwright-core';
import { Enterprise } from '../../server/resources/economy/enterprise.js';
import { taxCheckDigit } from '../../shared/checks.js';
import { make } from '../make.js';
import { type Stage, stage } from './browser.js';
import { copy, paste } from './clipboard.js';
import { eventually } from './eventually.js';
import { type SheetOnPage, sheetOn } from './sheet.js';
import { showColumns } from './shownColumns.js';

const [name, trading, english, founded] = ['Tên doanh nghiệp', 'Tên giao dịch', 'Tên tiếng Anh', 'Ngày thành lập'];

let theatre: Stage;
let page: Page;
let sheet: SheetOnPage;

beforeAll(async () => {
  theatre = await stage();
  for (const place of [1, 2, 3, 4, 5])
    await make(theatre.owner, Enterprise, {
      id: `00000000-0000-7000-8000-00000000001${place}`,
      name: `May ${place}`,
      taxCode: `249910000${place}`,
      tradingName: place === 1 ? 'Tổ 1' : null,
      foundedOn: place === 1 ? '2024-12-31' : null,
    });
  page = await theatre.open('/#/Enterprise', { as: await theatre.as('organisationBoard') });
  await showColumns(page, 'Enterprise', ['name', 'taxCode', 'tradingName', 'englishName', 'foundedOn']);
  sheet = sheetOn(page);
  await eventually(sheet.total, '5 dòng');
});
afterAll(() => theatre.close());

type Column = 'trading_name' | 'english_name' | 'founded_on';

const stored = async (column: Column) =>
  (await theatre.owner.query<{ text: string | null }>(`select ${column}::text as text from enterprise order by id`)).rows.map(
    ({ text }) => text,
  );

const operations = async () =>
  (await theatre.owner.query<{ label: string }>('select label from operation where actor is not null order by at')).rows.map(
    ({ label }) => label,
  );

/** Where in a cell the mouse is put: in its middle, or on its handle. */
async function pointIn(row: number, column: string, handle = false): Promise<[x: number, y: number]> {
  const box = await (await sheet.cell(row, column)).boundingBox();
  if (!box) throw new Error(`no cell ${column} in row ${row}`);
  return handle ? [box.x + box.width - 4, box.y + box.height - 4] : [box.x + box.width / 2, box.y + box.height / 2];
}

async function drag(from: [row: number, column: string], to: [row: number, column: string], handle = false) {
  await page.mouse.move(...(await pointIn(...from, handle)));
  await page.mouse.down();
  await page.mouse.move(...(await pointIn(...to)), { steps: 4 });
  await page.mouse.up();
}

test('a block is taken with the mouse, by Shift and arrows, and to the ends of the sheet', async () => {
  await drag([2, trading], [4, english]);
  expect(await page.locator('.rdg-cell.selected').count()).toBe(6);

  await sheet.click(2, trading);
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(`Shift+${key}`);
  expect(await page.locator('.rdg-cell.selected').count()).toBe(6);
  await page.keyboard.press('Shift+ArrowUp');
  expect(await page.locator('.rdg-cell.selected').count()).toBe(4);
  expect(await sheet.active()).toEqual([2, trading]);

  await page.keyboard.press('Control+Shift+Home');
  expect(await page.locator('.rdg-cell.selected').count()).toBe(6);
  await page.keyboard.press('Shift+PageDown');
  await page.keyboard.press('Escape');
  expect(await page.locator('.rdg-cell.selected').count()).toBe(0);
  expect(await sheet.active()).toEqual([2, trading]);
});

test('the handle pulled down counts on what counts, in one save and one undo', async () => {
  await sheet.click(1, trading);

  await drag([1, trading], [5, trading], true);

  await eventually(() => stored('trading_name'), ['Tổ 1', 'Tổ 2', 'Tổ 3', 'Tổ 4', 'Tổ 5']);
  expect(await operations()).toEqual(['Điền xuống 4 ô vào Doanh nghiệp']);
  await page.keyboard.press('Control+z');
  await eventually(() => stored('trading_name'), ['Tổ 1', null, null, null, null]);
  await page.keyboard.press('Control+y');
  await eventually(() => stored('trading_name'), ['Tổ 1', 'Tổ 2', 'Tổ 3', 'Tổ 4', 'Tổ 5']);
});

test('with Ctrl the handle says the same again; days go on by days', async () => {
  await sheet.click(1, founded);
  await page.keyboard.down('Control');
  await page.mouse.move(...(await pointIn(1, founded, true)));
  await page.keyboard.up('Control');
  await drag([1, founded], [3, founded], true);
  await eventually(() => stored('founded_on'), ['2024-12-31', '2025-01-01', '2025-01-02', null, null]);

  await sheet.click(3, founded);
  await page.mouse.move(...(await pointIn(3, founded, true)));
  await page.mouse.down();
  await page.mouse.move(...(await pointIn(5, founded)), { steps: 4 });
  await page.keyboard.down('Control');
  await page.mouse.up();
  await page.keyboard.up('Control');
  await eventually(() => stored('founded_on'), ['2024-12-31', '2025-01-01', '2025-01-02', '2025-01-02', '2025-01-02']);
});

test('Ctrl+D says the first of a block again below, Ctrl+R to the right', async () => {
  await sheet.click(1, trading);
  await sheet.click(3, trading, ['Shift']);
  await page.keyboard.press('Control+d');
  await eventually(() => stored('trading_name'), ['Tổ 1', 'Tổ 1', 'Tổ 1', 'Tổ 4', 'Tổ 5']);

  await sheet.click(1, trading);
  await sheet.click(2, english, ['Shift']);
  await page.keyboard.press('Control+r');
  await eventually(() => stored('english_name'), ['Tổ 1', 'Tổ 1', null, null, null]);
  expect((await operations()).slice(-2)).toEqual(['Điền xuống 2 ô vào Doanh nghiệp', 'Điền sang phải 2 ô vào Doanh nghiệp']);
});

test('what a column can not read is shown before it is written; mended there, all of it is one save', async () => {
  await sheet.click(4, english);
  await sheet.click(4, founded, ['Shift']);
  await paste(page, 'x');
  const preview = page.getByRole('dialog', { name: 'Xem trước khi điền 1 dòng' });
  await preview.getByRole('button', { name: 'Hủy' }).click();
  await preview.waitFor({ state: 'detached' });
  expect(await stored('english_name')).toEqual(['Tổ 1', 'Tổ 1', null, null, null]);

  await paste(page, 'x');
  await preview.getByRole('combobox').fill('3/2/2025');
  await preview.getByRole('button', { name: 'Điền', exact: true }).click();
  await eventually(() => stored('english_name'), ['Tổ 1', 'Tổ 1', null, 'x', null]);
  expect((await stored('founded_on'))[3]).toBe('2025-02-03');
  expect((await operations()).at(-1)).toBe('Điền 2 ô vào Doanh nghiệp');
});

test('bad cells of a pasted block may be left: they stay as they were typed, marked, with the reason', async () => {
  await sheet.click(4, founded);
  await paste(page, '30/02/2020\r\n24/02/2020\r\n');
  const preview = page.getByRole('dialog', { name: 'Xem trước khi dán 2 dòng' });
  await preview.getByText('Không có ngày này').waitFor();
  await preview.getByRole('button', { name: 'Dán, để lại 1 ô này để sửa sau' }).click();

  await eventually(async () => (await stored('founded_on'))[4], '2020-02-24');
  expect([await sheet.text(4, founded), await sheet.mark(4, founded)]).toEqual(['30/02/2020', 'bad']);
  expect(await (await sheet.cell(4, founded)).locator('.content').getAttribute('title')).toContain('Không có ngày này');
  await page.keyboard.press('Control+z');
  await eventually(() => sheet.mark(4, founded), '');
});

test('a table that another program copied grows the sheet at its end, in one save', async () => {
  const cells = [
    ['May 6', '2499100721', 'Tổ 6', '', '21/02/2025'],
    ['May 7', '2499100859', 'Tổ 7', '', '22/02/2025'],
  ];
  const html = `<table>${cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  await sheet.click(6, name);

  await paste(page, cells.map((row) => row.join('\t')).join('\r\n'), html);

  await eventually(sheet.total, '7 dòng');
  // In the fourth column nothing stands.
  expect((await operations()).at(-1)).toBe('Dán 2×4 ô vào Doanh nghiệp');
  await sheet.click(6, name);
  await sheet.click(7, trading, ['Shift']);
  expect((await copy(page)).text).toBe('May 6\t2499100721\tTổ 6\r\nMay 7\t2499100859\tTổ 7\r\n');
});

test('nothing is done over more rows than are read: it is said how many are missing', async () => {
  await theatre.owner.query(`insert into enterprise (id, version, name, tax_code)
    select gen_random_uuid(), 1, 'Xưởng ' || place, (2499200000 + place)::text from generate_series(1, 2400) place`);
  await page.getByRole('button', { name: 'Tải lại' }).click();
  await eventually(sheet.total, '2.407 dòng');
  const before = await operations();

  await sheet.click(1, trading);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');

  await page.getByText(/Còn 2\d\d\d dòng chưa tải trong vùng chọn, nên chưa làm gì/).waitFor();
  expect(await operations()).toEqual(before);
});

test('of a block pasted at the end as much is in sight as fits, from its first cell on', async () => {
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  const nines = Array.from({ length: 60 }, (_, place) => `24993${String(place).padStart(4, '0')}`);
  const rows = nines.flatMap((nine) => (taxCheckDigit(nine) === null ? [] : [`Kho ${nine}\t${nine}${taxCheckDigit(nine)}`]));

  await paste(page, rows.join('\r\n'));

  await eventually(async () => {
    const seen = new Set(await selectedInSight());
    return [seen.has(2408), seen.size > 12];
  }, [true, true]);
});

/** Numbers of the rows that are selected and wholly to be seen. */
const selectedInSight = () =>
  sheet.grid.evaluate((grid) => {
    const { top, bottom } = grid.getBoundingClientRect();
    const cells = [...grid.querySelectorAll('[role="gridcell"][aria-selected="true"]')].filter((cell) => {
      const box = cell.getBoundingClientRect();
      return box.top > top && box.bottom <= bottom;
    });
    return cells.map((cell) => Number(cell.parentElement?.getAttribute('aria-rowindex')) - 1);
  });
