import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { Enterprise } from '../../server/resources/economy/enterprise.js';
import { PartyMember } from '../../server/resources/party/partyMember.js';
import { Person } from '../../server/resources/party/person.js';
import { make } from '../make.js';
import { countBricks, fiftyBricks } from './bricks.js';
import { type Stage, stage } from './browser.js';
import { paste } from './clipboard.js';
import { cut } from './cut.js';
import { eventually } from './eventually.js';
import { type SheetOnPage, sheetOn } from './sheet.js';

const name = 'Tên doanh nghiệp';
const names = ['An Khang', 'Bình Minh', 'Cao Thượng'];

let theatre: Stage;
let board: Awaited<ReturnType<Stage['as']>>;
let colleague: Awaited<ReturnType<Stage['as']>>;
let ids: string[];
let page: Page;
let sheet: SheetOnPage;

beforeAll(async () => {
  theatre = await stage();
});
afterAll(() => theatre.close());

beforeEach(async () => {
  for (const table of ['enterprise', 'party_member', 'person', 'operation']) await theatre.owner.query(`delete from ${table}`);
  [board, colleague] = [await theatre.as('organisationBoard'), await theatre.as('organisationBoard')];
  ids = [];
  for (const each of names) ids.push((await make(theatre.owner, Enterprise, { name: each })).id);
  await open('/#/Enterprise');
  await eventually(sheet.total, '3 dòng');
});
afterEach(() => page.context().close());

async function open(path: string) {
  page = await theatre.open(path, { as: board });
  page.on('dialog', (dialog) => dialog.accept());
  sheet = sheetOn(page);
}

const bricks = () => countBricks(theatre);
/** In the order in which they were made. */
const stored = async () =>
  (await theatre.owner.query<{ name: string }>('select name from enterprise order by array_position($1::uuid[], id)', [ids])).rows.map(
    ({ name: each }) => each,
  );
async function type(row: number, text: string) {
  await sheet.click(row, name);
  await page.keyboard.type(`${text}\n`);
}

async function reload() {
  await page.reload();
  await page.locator('.status').waitFor();
  await sheet.click(1, name);
}
const said = (text: string) => page.getByText(text).first().waitFor();
const undoButton = () => page.getByRole('button', { name: /^Hoàn tác: .*Ctrl\+Z/ });
const redoButton = () => page.getByRole('button', { name: /^Làm lại: .*Ctrl\+Y/ });

const changeName = async (id: string, to: string) => {
  const { rows } = await theatre.owner.query<{ version: number }>('select version from enterprise where id = $1', [id]);
  return colleague(
    'mutation ($operation: ID!, $changes: SaveChanges) { save(operation: $operation, changes: $changes) { problems { code } } }',
    { operation: randomUUID(), changes: { enterprises: [{ id, version: rows[0]?.version, set: { name: to } }] } },
  );
};

test('a paste is taken back after a reload, done again after another, and taken back once more', async () => {
  await sheet.click(4, name);
  await paste(page, fiftyBricks);
  await eventually(bricks, 50);

  await reload();
  await undoButton().waitFor();
  await page.keyboard.press('Control+z');
  await said('Đã hoàn tác: Dán 50×2 ô vào Doanh nghiệp');
  expect(await bricks()).toBe(0);
  await eventually(sheet.total, '3 dòng');

  await reload();
  await redoButton().waitFor();
  await page.keyboard.press('Control+y');
  await said('Đã làm lại: Dán 50×2 ô vào Doanh nghiệp');
  expect(await bricks()).toBe(50);

  await reload();
  await undoButton().waitFor();
  await page.keyboard.press('Control+z');
  await said('Đã hoàn tác: Dán 50×2 ô vào Doanh nghiệp');
  expect(await bricks()).toBe(0);
});

test('what a colleague changed since is kept and named, with the way to the cell', async () => {
  await sheet.click(1, name);
  await paste(page, 'Một\r\nHai\r\nBa');
  await eventually(stored, ['Một', 'Hai', 'Ba']);
  await changeName(ids[1] ?? '', 'Của người khác');

  await reload();
  await undoButton().waitFor();
  await page.keyboard.press('Control+z');

  const told = page.getByRole('dialog', { name: 'Đã hoàn tác “Dán 3×1 ô vào Doanh nghiệp”, trừ 1 chỗ' });
  const kept = /^Của người khác · Tên doanh nghiệp: organisationBoard thử đã sửa lúc .*, đang là “Của người khác”$/;
  await told.getByRole('listitem').filter({ hasText: kept }).waitFor();
  expect(await stored()).toEqual(['An Khang', 'Của người khác', 'Cao Thượng']);
  await told.getByRole('button', { name: /^Của người khác/ }).click();
  await told.waitFor({ state: 'detached' });
  const [row, column] = await sheet.active();
  expect([await sheet.text(row, column), column]).toEqual(['Của người khác', name]);
});

test('an older doing is taken back from the list beside the button, and done again; the others stay', async () => {
  await type(1, 'Một');
  await eventually(stored, ['Một', ...names.slice(1)]);
  await type(2, 'Hai');
  await eventually(stored, ['Một', 'Hai', 'Cao Thượng']);
  await page.getByRole('button', { name: 'Các việc đã làm' }).click();
  const panel = page.getByRole('dialog', { name: 'Việc tôi đã làm trên bảng này' });
  const doing = (place: number) => panel.getByRole('region', { name: 'Hôm nay' }).locator('ol > li').nth(place);
  await eventually(() => doing(1).locator('small').innerText(), 'Doanh nghiệp: Một');

  await doing(1)
    .getByRole('button', { name: /^Xem thay đổi/ })
    .click();
  await eventually(() => doing(1).locator('.done-rows dd').allInnerTexts(), ['An Khang Một']);
  await doing(1)
    .getByRole('button', { name: /^Hoàn tác/ })
    .click();
  const asked = page.getByRole('dialog', { name: `Hoàn tác “Sửa ${name} ở Doanh nghiệp”?` });
  await asked.getByText('Sẽ hoàn tác 1 dòng.').waitFor();
  expect(await stored()).toEqual(['Một', 'Hai', 'Cao Thượng']);
  await asked.getByRole('button', { name: 'Hoàn tác' }).click();

  await eventually(stored, ['An Khang', 'Hai', 'Cao Thượng']);
  await eventually(() => doing(1).locator('.tag').allInnerTexts(), ['đã hoàn tác']);
  await doing(1)
    .getByRole('button', { name: /^Làm lại/ })
    .click();
  await eventually(stored, ['Một', 'Hai', 'Cao Thượng']);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
});

test('before many rows are taken back one is told how many, and which cells stay', async () => {
  await sheet.click(4, name);
  await paste(page, fiftyBricks);
  await eventually(bricks, 50);
  const { rows } = await theatre.owner.query<{ id: string }>(`select id from enterprise where name like 'Gạch%' order by name limit 1`);
  await changeName(rows[0]?.id ?? '', 'Của người khác');
  await page.getByRole('button', { name: 'Các việc đã làm' }).click();
  await page
    .getByRole('dialog', { name: 'Việc tôi đã làm trên bảng này' })
    .getByRole('button', { name: /^Hoàn tác: Dán/ })
    .click();

  const asked = page.getByRole('dialog', { name: 'Hoàn tác “Dán 50×2 ô vào Doanh nghiệp”?' });
  await asked.getByText('Sẽ hoàn tác 49 dòng.').waitFor();
  await asked.getByText('Giữ nguyên 1 dòng đã được sửa sau đó:').waitFor();
  await eventually(() => asked.getByRole('listitem').allInnerTexts(), ['Của người khác: dòng đã được sửa sau đó']);
  await asked.getByRole('button', { name: 'Hủy' }).click();

  await asked.waitFor({ state: 'detached' });
  expect(await bricks()).toBe(49);
});

test('what can’t be taken back says why, also in the list, and does not keep back what was done before it', async () => {
  await type(1, 'Một');
  await eventually(stored, ['Một', ...names.slice(1)]);
  await type(2, 'Hai');
  await eventually(stored, ['Một', 'Hai', 'Cao Thượng']);
  await theatre.owner.query('delete from enterprise where id = $1', [ids[1]]);

  await page.keyboard.press('Control+z');
  await said(`Chưa hoàn tác được “Sửa ${name} ở Doanh nghiệp”: không còn dòng này. Bấm Ctrl+Z lần nữa`);
  await page.keyboard.press('Control+z');

  await eventually(stored, ['An Khang', 'Cao Thượng']);
  await page.getByRole('button', { name: 'Các việc đã làm' }).click();
  const lines = page.getByRole('dialog', { name: 'Việc tôi đã làm trên bảng này' }).locator('ol > li');
  await eventually(() => lines.locator('.refused').allInnerTexts(), ['Chưa hoàn tác được: không còn dòng này.']);
});

test('the page of what one did has it from every sheet, and of nobody else', async () => {
  await type(1, 'Một');
  await eventually(stored, ['Một', ...names.slice(1)]);
  await changeName(ids[2] ?? '', 'Của người khác');
  await page.getByRole('button', { name: /^Vai trò: / }).click();
  await page.getByRole('menuitem', { name: 'Việc tôi đã làm' }).click();
  const doings = page.locator('.doings ol > li');
  await eventually(() => doings.locator('b').allInnerTexts(), [`Sửa ${name} ở Doanh nghiệp`]);

  await doings.getByRole('button', { name: /^Hoàn tác/ }).click();

  await eventually(stored, [...names.slice(0, 2), 'Của người khác']);
  await said(`Đã hoàn tác: Sửa ${name} ở Doanh nghiệp`);
});

test('what was typed into a row beside the one of the sheet is taken back there, too', async () => {
  const [fullName, note] = ['Họ và tên', 'Số thẻ đảng viên'];
  const { id: personId } = await make(theatre.owner, Person, { fullName: 'Nguyễn Văn An' });
  await make(theatre.owner, PartyMember, { personId });
  await page.goto(`${theatre.site}/#/PartyMember`);
  await eventually(sheet.total, '1 dòng');
  await sheet.click(1, fullName);
  await page.keyboard.type('Trần Thị Bé\n');
  await eventually(() => sheet.pending(), ['']);
  await sheet.click(1, note);
  await page.keyboard.type('123456789\n');
  await eventually(() => sheet.text(1, note), '*********789');

  await page.reload();
  await undoButton().waitFor();
  await sheet.click(1, fullName);
  await page.keyboard.press('Control+z');
  await eventually(() => sheet.text(1, note), '');
  await page.keyboard.press('Control+z');
  await eventually(() => sheet.text(1, fullName), 'Nguyễn Văn An');
  await page.keyboard.press('Control+y');

  await eventually(() => sheet.text(1, fullName), 'Trần Thị Bé');
  expect(await sheet.text(1, note)).toBe('');
});

test('a row taken back is where it was, and selected; under a filter it is one of all again', async () => {
  const shown = () => Promise.all([1, 2, 3].map((row) => sheet.text(row, name)));
  await sheet.number(2).click();
  await page.keyboard.press('Control+-');
  await page.getByRole('button', { name: 'Xóa', exact: true }).click();
  await eventually(sheet.total, '2 dòng');
  await sheet.click(3, name);
  await page.keyboard.press('Control+z');
  await eventually(sheet.total, '3 dòng');
  expect(await shown()).toEqual(names);
  expect(await sheet.active()).toEqual([2, name]);

  await open('/#/Enterprise?q=an+khang');
  await eventually(sheet.total, '1/3 dòng');
  await sheet.number(1).click();
  await page.getByRole('button', { name: 'Xóa dòng' }).click();
  await page.getByRole('button', { name: 'Xóa', exact: true }).click();
  await eventually(sheet.total, '0/2 dòng');

  await undoButton().click();

  await eventually(sheet.total, '1/3 dòng');
});

const notice = () => page.locator('.unsent');
const waits = (count: number) => notice().getByText(`${count} thay đổi chưa gửi`).waitFor();

test('without a network a deletion and an undo wait in sight, survive a reload, and go out in order', async () => {
  await type(1, 'Một');
  await eventually(stored, ['Một', ...names.slice(1)]);
  const back = await cut(page);
  await sheet.number(3).click();
  await page.getByRole('button', { name: 'Xóa dòng' }).click();
  await page.getByRole('button', { name: 'Xóa', exact: true }).click();
  await waits(1);
  await sheet.grid.locator('.leaving').waitFor();
  // The first takes back the deletion, which nobody knows of yet, the second what was typed before it.
  await sheet.click(1, name);
  await page.keyboard.press('Control+z');
  await waits(2);
  await page.keyboard.press('Control+z');
  await waits(3);
  await notice().click();
  const waiting = ['Xóa 1 dòng của Doanh nghiệp', 'Hoàn tác: Xóa 1 dòng của Doanh nghiệp', `Hoàn tác: Sửa ${name} ở Doanh nghiệp`];
  expect(await notice().getByRole('listitem').allInnerTexts()).toEqual(waiting);

  await page.reload();
  await waits(3);
  expect(await stored()).toEqual(['Một', ...names.slice(1)]);
  await back();

  await notice().waitFor({ state: 'detached' });
  await eventually(stored, names);
  await eventually(() => sheet.grid.locator('.leaving, .stray').count(), 0);
  const { rows } = await theatre.owner.query<{ label: string }>('select label from operation where actor = $1 order by at offset 1', [
    board.actor.id,
  ]);
  expect(rows.map(({ label }) => label)).toEqual(waiting);
});
