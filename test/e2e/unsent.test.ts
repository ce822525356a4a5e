import type { Page } from 'playwright-core';
import { Enterprise } from '../../server/resources/economy/enterprise.js';
import { PartyMember } from '../../server/resources/party/partyMember.js';
import { Person } from '../../server/resources/party/person.js';
import { make } from '../make.js';
import { countBricks, fiftyBricks } from './bricks.js';
import { type Stage, stage } from './browser.js';
import { paste } from './clipboard.js';
import { cut, keptInBrowser } from './cut.js';
import { eventually } from './eventually.js';
import { type SheetOnPage, sheetOn } from './sheet.js';

const [name, taxCode] = ['Tên doanh nghiệp', 'Mã số thuế'];
const codes = ['2499100224', '2499100496'];
/** What is typed over them. */
const [other, third, last] = ['2499100721', '2499101002', '2499101027'];

let theatre: Stage;
let board: Awaited<ReturnType<Stage['as']>>;
let page: Page;
let sheet: SheetOnPage;

beforeAll(async () => {
  theatre = await stage();
  board = await theatre.as('organisationBoard');
  for (const [place, each] of ['An Khang', 'Bình Minh'].entries())
    await make(theatre.owner, Enterprise, { name: each, taxCode: codes[place] });
});
afterAll(() => theatre.close());

beforeEach(async () => {
  await theatre.owner.query(`delete from enterprise where name like 'Gạch%'`);
  await theatre.owner.query(`update enterprise set tax_code = case name when 'An Khang' then $1 else $2 end, version = version + 1`, codes);
  await theatre.owner.query('delete from operation');
  page = await theatre.open('/#/Enterprise', { as: board });
  page.on('dialog', (dialog) => dialog.accept());
  sheet = sheetOn(page);
  await eventually(sheet.total, '2 dòng');
});
afterEach(() => page.context().close());

const stored = async () =>
  (await theatre.owner.query<{ text: string }>('select tax_code as text from enterprise order by name')).rows.map(({ text }) => text);
const operations = async () =>
  (await theatre.owner.query<{ label: string }>('select label from operation where actor is not null order by at')).rows.map(
    ({ label }) => label,
  );

const notice = (on: Page) => on.locator('.unsent');
const waits = (count: number) => notice(page).getByText(`${count} thay đổi chưa gửi`).waitFor();

async function type(row: number, text: string) {
  await sheet.click(row, taxCode);
  await page.keyboard.type(`${text}\n`);
}

test.each([
  ['before the server had it', false],
  ['when the server had written it and could not say so', true],
])('a paste cut off %s is there once, whole, after a reload', async (_, arrive) => {
  const back = await cut(page, { arrive });
  await sheet.click(3, name);
  await paste(page, fiftyBricks);
  await waits(1);

  await page.reload();
  await waits(1);
  expect(await operations()).toHaveLength(arrive ? 1 : 0);
  await back();

  await eventually(operations, ['Dán 50×2 ô vào Doanh nghiệp']);
  await eventually(() => countBricks(theatre), 50);
  await notice(page).waitFor({ state: 'detached' });
});

test('whoever goes on while a paste waits is not led back to it when it is written', async () => {
  const back = await cut(page);
  await sheet.click(3, name);
  await paste(page, fiftyBricks);
  await waits(1);
  await sheet.click(1, taxCode);
  await back();

  await eventually(() => countBricks(theatre), 50);
  await notice(page).waitFor({ state: 'detached' });
  expect(await sheet.active()).toEqual([1, taxCode]);
});

test('what is typed without a network waits in sight, survives a reload, and goes out in order', async () => {
  const back = await cut(page);
  await type(1, other);
  await waits(1);
  await type(2, third);
  await type(1, last);
  await waits(3);
  await notice(page).click();
  expect(await notice(page).getByRole('listitem').allInnerTexts()).toEqual(Array(3).fill(`Sửa ${taxCode} ở Doanh nghiệp`));

  await page.reload();
  await waits(3);
  await eventually(() => sheet.text(1, taxCode), last);
  expect(await stored()).toEqual(codes);
  await back();

  await eventually(stored, [last, third]);
  await notice(page).waitFor({ state: 'detached' });
  expect(await operations()).toEqual(Array(3).fill(`Sửa ${taxCode} ở Doanh nghiệp`));
});

test('another account in the same browser neither sees nor sends it; its owner does, when back', async () => {
  const back = await cut(page);
  await type(1, other);
  await waits(1);
  const context = page.context();
  const own = await context.cookies();
  await page.goto('about:blank');
  await back();

  const [cookieName = '', value = ''] = (await theatre.as('organisationBoard')).cookie.split('=');
  await context.addCookies([{ name: cookieName, value, url: theatre.site }]);
  await page.goto(`${theatre.site}/#/Enterprise`);
  await eventually(sheet.total, '2 dòng');
  expect([await notice(page).count(), await stored()]).toEqual([0, codes]);
  await page.goto('about:blank');
  await context.addCookies(own);
  await page.goto(`${theatre.site}/#/Person`);

  await eventually(stored, [other, codes[1]]);
});

test('of a cell that could not be read one is told before signing out or closing, on another page, too', async () => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => asked.push(dialog.type()));
  await type(1, '123');
  await page.locator('.status').getByRole('button', { name: '1 ô chưa ghi' }).waitFor();
  await page.goto(`${theatre.site}/#/Person`);

  await signOut();
  await page.getByRole('dialog', { name: '1 thay đổi chưa gửi' }).getByRole('button', { name: 'Ở lại' }).click();
  await page.reload();

  expect(asked).toEqual(['beforeunload']);
});

test('a text that can not be read is there after a reload, with its reason; signing out asks about it, and mended it is written', async () => {
  await type(1, '123');
  await page.locator('.status').getByRole('button', { name: '1 ô chưa ghi' }).waitFor();
  await page.goto(`${theatre.site}/#/Person`);
  await page.reload();
  await signOut();
  await page.getByRole('dialog', { name: '1 thay đổi chưa gửi' }).getByRole('button', { name: 'Ở lại' }).click();
  expect(await keptInBrowser(page)).toHaveLength(1);

  await page.goto(`${theatre.site}/#/Enterprise`);
  await eventually(() => sheet.mark(1, taxCode), 'bad');
  expect(await sheet.text(1, taxCode)).toBe('123');
  expect(await (await sheet.cell(1, taxCode)).locator('.content').getAttribute('title')).toContain('Mã số thuế không đúng mẫu');
  expect(await sheet.number(1).innerText()).toBe('1');
  await type(1, other);

  await eventually(stored, [other, codes[1]]);
  await eventually(() => keptInBrowser(page), []);
});

test('far down, what could not be read stays selected when its row comes to its place, and is counted once', async () => {
  await theatre.owner.query(`insert into enterprise (id, version, name, tax_code)
    select gen_random_uuid(), 1, 'Gạch ' || to_char(place, 'FM0000'), (2499200000 + place)::text from generate_series(1, 598) place`);
  await page.reload();
  await eventually(sheet.total, '600 dòng');
  await look(305);
  await type(305, '123');
  const told = page.locator('.status').getByRole('button', { name: '1 ô chưa ghi' });
  await told.waitFor();
  await page.reload();
  await told.click();
  await page.getByRole('region', { name: 'Ô cần xem lại' }).getByRole('button', { name: /123/ }).click();
  expect([await sheet.active(), await sheet.total()]).toEqual([[601, taxCode], '600 dòng']);

  await look(305);
  await eventually(() => sheet.mark(305, taxCode), 'bad');
  expect([await sheet.active(), await sheet.total()]).toEqual([[305, taxCode], '600 dòng']);
  await page.keyboard.type(`${other}\n`);

  const written = `select name from enterprise where tax_code = '${other}'`;
  await eventually(async () => (await theatre.owner.query(written)).rows, [{ name: 'Gạch 0303' }]);
  await eventually(sheet.total, '600 dòng');
});

/** Scrolls there, and nothing else. */
const look = (row: number) =>
  sheet.grid.evaluate((grid, place) => {
    grid.scrollTop = (place - 5) * (grid.querySelector('.rdg-row')?.clientHeight ?? 0);
  }, row);

test('what is half typed when one goes back in the browser is written', async () => {
  await page.goto(`${theatre.site}/#/Person`);
  await page.goto(`${theatre.site}/#/Enterprise`);
  await sheet.click(1, taxCode);
  await page.keyboard.type(other);

  await page.goBack();

  await eventually(stored, [other, codes[1]]);
});

test('a card number stays on the page alone, which says so and asks before it is left', async () => {
  const card = 'Số thẻ đảng viên';
  const { id: personId } = await make(theatre.owner, Person, { fullName: 'Nguyễn Văn An' });
  await make(theatre.owner, PartyMember, { personId });
  await page.goto(`${theatre.site}/#/PartyMember`);
  await eventually(sheet.total, '1 dòng');
  const asked: string[] = [];
  page.on('dialog', (dialog) => asked.push(dialog.type()));
  await cut(page);

  await sheet.click(1, card);
  await page.keyboard.type('12345678901\n');
  await waits(1);

  await notice(page).getByText('chỉ giữ trong trang này').waitFor();
  expect(await keptInBrowser(page)).toEqual([expect.not.stringContaining('12345678901')]);
  await page.goto('about:blank');
  expect(asked).toEqual(['beforeunload']);
});

test('signing out says what would be lost, and leaves nothing of it in the browser', async () => {
  await cut(page);
  await type(1, other);
  await waits(1);

  await signOut();
  const question = page.getByRole('dialog', { name: '1 thay đổi chưa gửi' });
  await question.getByRole('button', { name: 'Ở lại' }).click();
  await waits(1);
  expect(await keptInBrowser(page)).toHaveLength(1);
  await signOut();
  await question.getByRole('button', { name: 'Bỏ và đăng xuất' }).click();

  await page.getByLabel('Tên đăng nhập').waitFor();
  expect(await keptInBrowser(page)).toEqual([]);
  expect(await stored()).toEqual(codes);
});

async function signOut() {
  await page.getByRole('button', { name: /^Vai trò: / }).click();
  await page.getByRole('menuitem', { name: 'Đăng xuất' }).click();
}
