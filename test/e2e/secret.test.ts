import type { Page } from 'playwright-core';
import { type Stage, stage } from './browser.js';
import { eventually } from './eventually.js';
import { sheetOn } from './sheet.js';
import { showColumns } from './shownColumns.js';

const id = '019ab000-0000-7000-8000-000000000001';
const [number, masked] = ['024190000601', '*********601'];

let theatre: Stage;
let page: Page;
beforeAll(async () => {
  theatre = await stage();
  const board = await theatre.as('organisationBoard');
  const set = { fullName: 'Ngô Thị Oanh', citizenId: number };
  await board(
    `mutation ($set: PersonSet!) { save(operation: "${id}", creates: { persons: [{ id: "${id}", set: $set }] }) { problems { code } } }`,
    { set },
  );
  page = await theatre.open(`/#/Person/${id}`, { as: board });
  page.setDefaultTimeout(8000);
});
afterAll(() => theatre.close());

const dialog = () => page.getByRole('dialog', { name: 'Xem đủ: Số CCCD' });
const noted = async () => (await theatre.owner.query('select field, reason from reveal order by seq')).rows;

test('a number is shown whole on the page of its person to who says why, and nowhere once that is closed', async () => {
  await page.getByRole('button', { name: 'Xem đủ số' }).click();
  await page.keyboard.press('Enter');
  expect(await dialog().locator('output').count()).toBe(0);

  await page.keyboard.type('Đối chiếu thẻ\n');
  await eventually(() => dialog().locator('output').innerText(), number);
  await eventually(
    () =>
      dialog()
        .locator('li')
        .allInnerTexts()
        .then((told) => told.map((text) => text.endsWith('· Đối chiếu thẻ'))),
    [true],
  );
  expect(await noted()).toEqual([{ field: 'citizenId', reason: 'Đối chiếu thẻ' }]);

  await page.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  expect(await page.content()).not.toContain(number);
});

test('in a sheet the way there is the history of its cell', async () => {
  await showColumns(page, 'Person', ['fullName', 'citizenId']);
  await page.goto(`${theatre.site}/#/Person`);
  const sheet = sheetOn(page);
  await eventually(sheet.total, '1 dòng');
  expect(await (await sheet.cell(1, 'Số CCCD')).innerText()).toBe(masked);

  await sheet.click(1, 'Số CCCD');
  await page.keyboard.press('Shift+F2');
  await page.getByRole('button', { name: 'Xem đủ số' }).click();
  await page.keyboard.type('Làm thẻ đảng viên\n');

  await eventually(() => dialog().locator('output').innerText(), number);
  expect((await noted()).map(({ reason }) => reason)).toEqual(['Đối chiếu thẻ', 'Làm thẻ đảng viên']);
});
