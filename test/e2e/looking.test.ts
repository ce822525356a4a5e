import type { Page } from 'playwright-core';
import { Enterprise } from '../../server/resources/economy/enterprise.js';
import { EnterpriseStanding } from '../../server/resources/economy/enterpriseStanding.js';
import { make } from '../make.js';
import { type Stage, stage } from './browser.js';
import { eventually } from './eventually.js';
import { type SheetOnPage, sheetOn } from './sheet.js';
import { showColumns } from './shownColumns.js';

const [name, taxCode, capital, founded] = ['Tên doanh nghiệp', 'Mã số thuế', 'Vốn điều lệ (triệu đồng)', 'Ngày thành lập'];
const day = (place: number) => `201${place}-02-10`;

let theatre: Stage;
let page: Page;
let sheet: SheetOnPage;

beforeAll(async () => {
  theatre = await stage();
  for (const place of [1, 2, 3, 4]) {
    const id = `00000000-0000-7000-8000-00000000001${place}`;
    const known = { charterCapital: place === 4 ? null : place * 1000.5, foundedOn: day(place) };
    await make(theatre.owner, Enterprise, { id, name: `May ${place}`, taxCode: `249910000${place}`, ...known });
    await make(theatre.owner, EnterpriseStanding, { enterpriseId: id, status: 'ACTIVE', startedOn: day(place) });
  }
  page = await theatre.open('/#/Enterprise', { as: await theatre.as('organisationBoard') });
  await showColumns(page, 'Enterprise', ['name', 'taxCode', 'standing.status', 'charterCapital', 'foundedOn']);
  sheet = sheetOn(page);
  await eventually(sheet.total, '4 dòng');
});
afterAll(() => theatre.close());

const tally = () => page.locator('.status .tally > span').allInnerTexts();
const below = () => page.locator('.rdg-summary-row .total').allInnerTexts();

test('below the sheet stands what a spreadsheet says of selected numbers, and of days the first and the last', async () => {
  await sheet.click(1, capital);
  await sheet.click(4, capital, ['Shift']);
  await eventually(tally, ['Trung bình: 2.001', 'Số ô: 3', 'Nhỏ nhất: 1.000,5', 'Lớn nhất: 3.001,5', 'Tổng: 6.003']);

  await sheet.click(2, founded);
  await sheet.click(4, founded, ['Shift']);
  await eventually(tally, ['Số ô: 3', 'Từ 10/02/2012 đến 10/02/2014']);
});

test('totals of every row that meets the filter are told when they are asked for, and again after a save', async () => {
  const kind = page.getByLabel('Cả bảng:');
  expect(await below()).toEqual([]);
  await kind.selectOption('Tổng');
  await eventually(below, ['Tổng', '', '', '', '6.003', '']);

  await sheet.click(4, capital);
  await page.keyboard.type('997\n');
  await eventually(below, ['Tổng', '', '', '', '7.000', '']);
  await kind.selectOption('Lớn nhất');
  await eventually(below, ['Lớn', '', '', '', '3.001,5', '10/02/2014']);
  await kind.selectOption('Số ô có giá trị');
  await eventually(below, ['Số ô', '4', '4', '4', '4', '4']);
  await kind.selectOption('(không tính)');
  await eventually(below, []);
});

test('Alt+click and Shift+F2 tell who wrote a cell, when, by which operation, and what stood there before', async () => {
  const history = page.getByRole('dialog', { name: `Lịch sử ô “${capital}”` });
  const told = () => history.locator('li').allInnerTexts();
  await (await sheet.cell(4, capital)).click({ modifiers: ['Alt'] });

  await eventually(async () => (await told()).map((text) => text.includes(`Sửa ${capital}`) && text.startsWith('997')), [true]);
  expect(await history.locator('li').innerText()).toMatch(/\d\d\/\d\d\/\d{4} \d\d:\d\d/);
  await page.keyboard.press('Escape');
  await history.waitFor({ state: 'detached' });
  await page.keyboard.press('ArrowUp');
  expect(await sheet.active()).toEqual([3, capital]);

  await sheet.click(4, capital);
  await page.keyboard.type('998\n');
  await eventually(() => sheet.mark(4, capital), '');
  await sheet.click(4, capital);
  await page.keyboard.press('Shift+F2');
  await eventually(async () => (await told()).map((text) => text.split('\n')[0]), ['997 998', '997']);
  await page.keyboard.press('Escape');
});

test('a row that no longer meets the filter stays, grey and told in words, until the sheet is read again', async () => {
  await page.goto(
    `${theatre.site}/#/Enterprise?filter=${encodeURIComponent(JSON.stringify([{ column: 'name', test: { contains: 'may' } }]))}`,
  );
  await eventually(sheet.total, '4/4 dòng');
  await sheet.click(2, name);
  await page.keyboard.type('Gạch 2\n');

  const strays = page.getByRole('button', { name: '1 dòng không còn khớp bộ lọc' });
  await strays.waitFor();
  expect(await sheet.text(2, name)).toBe('Gạch 2');
  expect(await page.locator('.rdg-row.stray').count()).toBe(1);
  expect(await sheet.number(2).locator('abbr').getAttribute('title')).toContain('Không còn khớp bộ lọc');

  await page.keyboard.press('Control+z');
  await strays.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+y');
  await strays.click();
  await eventually(sheet.total, '3/4 dòng');
  expect(await page.locator('.rdg-row.stray').count()).toBe(0);
});

test('what is typed into the last, empty line is a new row, and there is an empty line again', async () => {
  await page.goto(`${theatre.site}/#/Enterprise`);
  await eventually(sheet.total, '4 dòng');
  await sheet.click(5, name);
  await page.keyboard.type('May 5');
  await page.keyboard.press('Tab');
  await page.keyboard.type('2499100721\n');

  await eventually(sheet.total, '5 dòng');
  await (await sheet.cell(6, name)).waitFor();
  await eventually(() => sheet.pending(), ['']);
});

test('one list tells all cells that are not written, and leads to each, with the keyboard; the line below tells why', async () => {
  await sheet.click(1, founded);
  await page.keyboard.type('31/02/2020\n');
  await sheet.click(3, taxCode);
  await page.keyboard.type('không rõ\n');
  await page.getByRole('button', { name: '2 ô chưa ghi' }).click();

  const problems = page.getByRole('region', { name: 'Ô cần xem lại' });
  await problems.getByRole('button', { name: /31\/02\/2020/ }).click();
  expect(await sheet.active()).toEqual([1, founded]);
  await problems.getByRole('button', { name: /không rõ/ }).click();
  expect(await sheet.active()).toEqual([3, taxCode]);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  expect(await page.locator('.status .fault').innerText()).toContain('Mã số thuế không đúng mẫu');
  expect(await sheet.mark(1, founded)).toBe('bad');
});

test('on a screen of 1366 the tools of a filtered sheet, what is looked for and what is selected have a line each', async () => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${theatre.site}/#/Enterprise`);
  await page.getByRole('button', { name: 'Lọc' }).click();
  await page.getByRole('combobox', { name: 'Thêm điều kiện' }).fill(name);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'có chứa' }).fill('may'.repeat(9));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Việc khác' }).click();
  await page.getByRole('menuitem', { name: 'Tìm và thay' }).click();
  await page.getByRole('textbox', { name: 'Tìm', exact: true }).fill('may');

  expect(await Promise.all(['.toolbar > *', '.find form > *', '.status > *'].map(inOneLine))).toEqual([true, true, true]);
});

/** All that is to be seen of these stands beside each other. */
const inOneLine = (what: string) =>
  page.locator(what).evaluateAll((parts) => {
    const boxes = parts.map((part) => part.getBoundingClientRect()).filter(({ height }) => height > 0);
    return Math.max(...boxes.map(({ top }) => top)) < Math.min(...boxes.map(({ bottom }) => bottom));
  });
