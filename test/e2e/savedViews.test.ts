import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { Enterprise } from '../../server/resources/economy/enterprise.js';
import { Agency } from '../../server/resources/plan/agency.js';
import { make } from '../make.js';
import { type Stage, stage } from './browser.js';
import { eventually } from './eventually.js';
import { sheetOn } from './sheet.js';

const [name, taxCode, founded, capital] = ['Tên doanh nghiệp', 'Mã số thuế', 'Ngày thành lập', 'Vốn điều lệ (triệu đồng)'];

/** Wide enough for every usual column to be drawn. */
const width = 2600;

let theatre: Stage;
beforeAll(async () => {
  theatre = await stage();
  for (const place of [1, 2, 3])
    await make(theatre.owner, Enterprise, {
      name: `${place === 3 ? 'Gạch' : 'May'} ${place}`,
      taxCode: `249910000${place}`,
      foundedOn: `201${place}-02-10`,
      charterCapital: 4000 - place,
    });
});
afterAll(() => theatre.close());

const headings = (page: Page) => page.getByRole('columnheader').locator('.heading > span').allInnerTexts();
const first = async (page: Page, count: number) => (await headings(page)).slice(0, count);
/** How many columns stay where they are when the sheet is moved sideways, the numbers of the rows among them. */
const frozen = (page: Page) =>
  page
    .getByRole('columnheader')
    .evaluateAll((all) => all.map((each) => getComputedStyle(each)).filter(({ insetInlineStart }) => insetInlineStart !== 'auto').length);
const wide = async (page: Page, column: string) => Math.round((await sheetOn(page).heading(column).boundingBox())?.width ?? 0);
const choose = (page: Page, item: string) => page.getByRole('menuitem', { name: item, exact: true }).click();
const views = (page: Page) => page.locator('.views-button');

async function inColumnMenu(page: Page, column: string, item: string) {
  await sheetOn(page).heading(column).hover();
  await sheetOn(page).heading(column).getByRole('button', { name: 'Thao tác với cột' }).click();
  await choose(page, item);
}
async function inViews(page: Page, item: string) {
  await views(page).click();
  await choose(page, item);
}
async function keptWidth(user: string): Promise<number | undefined> {
  const { rows } = await theatre.owner.query<{ layout: string }>('select layout from sheet_layout where user_id = $1', [user]);
  return rows[0] && JSON.parse(rows[0].layout).widths.taxCode;
}
const ready = (page: Page, rows: string) => eventually(sheetOn(page).total, rows);

test('what somebody froze, moved, hid and widened stands so in another browser, too', async () => {
  const board = await theatre.as('organisationBoard');
  const page = await theatre.open('/#/Enterprise', { width, as: board });
  await ready(page, '3 dòng');
  const [, , third = ''] = await headings(page);

  await inColumnMenu(page, taxCode, 'Cố định đến cột này');
  await eventually(() => frozen(page), 3);
  await inColumnMenu(page, taxCode, 'Chuyển sang trái');
  await inColumnMenu(page, third, 'Ẩn cột');
  await eventually(() => first(page, 2), [taxCode, name]);
  const edge = await sheetOn(page).heading(taxCode).boundingBox();
  if (!edge) throw new Error('no heading');
  await page.mouse.move(edge.x + edge.width - 2, edge.y + 10);
  await page.mouse.down();
  await page.mouse.move(edge.x + edge.width + 58, edge.y + 10, { steps: 5 });
  await page.mouse.up();
  const widened = await wide(page, taxCode);
  expect(widened).toBeGreaterThan(edge.width + 40);
  await eventually(() => keptWidth(board.actor.id), widened);

  const other = await theatre.open('/#/Enterprise', { width, as: board });
  await ready(other, '3 dòng');
  expect(await first(other, 2)).toEqual([taxCode, name]);
  expect(await headings(other)).not.toContain(third);
  expect([await frozen(other), await wide(other, taxCode)]).toEqual([3, widened]);

  await inColumnMenu(other, taxCode, 'Rộng vừa nội dung');
  await eventually(async () => (await wide(other, taxCode)) < edge.width + 40, true);
  await inColumnMenu(other, name, 'Bố trí cột như mặc định');
  await eventually(() => first(other, 3), [name, taxCode, third]);
  expect(await frozen(other)).toBe(2);
});

test('a column is worked by keyboard alone: from a cell, and from its heading, which a right click asks, too', async () => {
  const page = await theatre.open('/#/Enterprise', { width, as: await theatre.as('organisationBoard') });
  await ready(page, '3 dòng');
  const sheet = sheetOn(page);
  await sheet.click(1, taxCode);
  await page.keyboard.press('Shift+Alt+ArrowDown');
  await page.getByRole('menu', { name: `Cột “${taxCode}”` }).waitFor();
  await choose(page, 'Sắp xếp giảm dần');
  await eventually(() => sheet.text(1, taxCode), '2499100003');
  await page.keyboard.press('Shift+Alt+ArrowDown');
  await page.getByRole('menuitem', { name: 'Chuyển sang trái' }).press('Enter');
  await eventually(() => first(page, 2), [taxCode, name]);

  await sheet.heading(name).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('menu', { name: `Cột “${name}”` }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });

  await sheet.heading(taxCode).click({ button: 'right' });
  await page.getByRole('menu', { name: `Cột “${taxCode}”` }).waitFor();
});

test('a sheet sorted by several columns numbers them, by menu and by Ctrl+click', async () => {
  const page = await theatre.open('/#/Enterprise', { width, as: await theatre.as('organisationBoard') });
  await ready(page, '3 dòng');
  const marks = () => page.locator('.heading b').allInnerTexts();

  await inColumnMenu(page, capital, 'Sắp xếp tăng dần');
  await eventually(marks, ['▲']);
  await sheetOn(page)
    .heading(taxCode)
    .click({ modifiers: ['Control'] });
  await inColumnMenu(page, founded, 'Sắp xếp thêm theo cột này, giảm dần');
  await eventually(marks, ['▲2', '▼3', '▲1']);
  await inColumnMenu(page, taxCode, 'Thôi sắp xếp theo cột này');
  await eventually(marks, ['▼2', '▲1']);
});

test('a column is filtered from its heading', async () => {
  const page = await theatre.open('/#/Enterprise', { width, as: await theatre.as('organisationBoard') });
  await ready(page, '3 dòng');
  await inColumnMenu(page, name, 'Lọc cột này…');
  await page
    .getByRole('dialog', { name: `Lọc cột “${name}”` })
    .getByRole('textbox')
    .fill('may');
  await page.keyboard.press('Enter');

  await ready(page, '2/3 dòng');
  await page.getByRole('button', { name: `${name}: “may”` }).waitFor();
});

test.each([founded, 'Tình trạng', 'Địa bàn'])('what “%s” is filtered by is typed at once', async (column) => {
  const page = await theatre.open('/#/Enterprise', { width, as: await theatre.as('organisationBoard') });
  await ready(page, '3 dòng');
  await inColumnMenu(page, column, 'Lọc cột này…');

  await page
    .getByRole('dialog', { name: `Lọc cột “${column}”` })
    .locator('input:focus')
    .waitFor();
});

test('a required column says so in its heading', async () => {
  const page = await theatre.open('/#/Enterprise', { width, as: await theatre.as('organisationBoard') });
  await ready(page, '3 dòng');

  expect(await sheetOn(page).heading(name).getByTitle('Bắt buộc').count()).toBe(1);
  expect(await sheetOn(page).heading(founded).getByTitle('Bắt buộc').count()).toBe(0);
});

test('a sheet is saved, shared, opened by a colleague from its address, changed, locked and deleted', async () => {
  const page = await theatre.open('/#/Enterprise', { width, as: await theatre.as('organisationBoard') });
  await ready(page, '3 dòng');
  await page.getByRole('searchbox', { name: 'Tìm trong bảng' }).fill('may');
  await ready(page, '2/3 dòng');
  await inColumnMenu(page, taxCode, 'Ẩn cột');
  await inColumnMenu(page, capital, 'Sắp xếp giảm dần');
  await inViews(page, 'Lưu thành bảng mới…');
  await page.getByRole('textbox', { name: 'Tên bảng' }).fill('Ngành may');
  await page.keyboard.press('Enter');
  await eventually(() => views(page).innerText(), 'Ngành may');
  expect(page.url()).toMatch(/view=[-0-9a-f]{36}&q=may&sort=charterCapital/);
  const address = page.url().slice(theatre.site.length);

  await inViews(page, 'Chia sẻ với cơ quan…');
  const dialog = page.getByRole('dialog', { name: 'Chia sẻ “Ngành may”' });
  await dialog.getByRole('checkbox', { name: 'Ban Tổ chức' }).check();
  expect(await dialog.getByRole('alert').innerText()).toContain('“may”');
  await dialog.getByRole('button', { name: 'Chia sẻ', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });

  const colleague = await theatre.open(address, { width, as: await theatre.as('organisationBoard') });
  await ready(colleague, '2/3 dòng');
  await eventually(() => views(colleague).innerText(), 'Ngành may');
  expect(await headings(colleague)).not.toContain(taxCode);
  await views(colleague).click();
  await colleague.getByRole('menuitem', { name: /^Ngành may của organisationBoard thử, Ban Tổ chức/ }).waitFor();
  await colleague.keyboard.press('Escape');
  await inColumnMenu(colleague, founded, 'Ẩn cột');
  await eventually(() => views(colleague).innerText(), expect.stringMatching(/đã thay đổi/));
  await inViews(colleague, 'Lưu');
  await eventually(() => views(colleague).innerText(), 'Ngành may');

  await inViews(page, 'Ngành may chia sẻ với Ban Tổ chức');
  await eventually(async () => (await headings(page)).includes(founded), false);
  await inViews(page, 'Khóa, chỉ tôi được sửa');
  await page.getByText('Đã khóa bảng “Ngành may”').waitFor();
  await colleague.reload();
  await ready(colleague, '2/3 dòng');
  await inColumnMenu(colleague, name, 'Sắp xếp tăng dần');
  await views(colleague).click();
  expect(await colleague.getByRole('menuitem', { name: 'Lưu', exact: true }).getAttribute('aria-disabled')).toBe('true');
  expect(await colleague.getByRole('menuitem', { name: 'Xóa…' }).count()).toBe(0);
  await colleague.keyboard.press('Escape');

  await inViews(page, 'Xóa…');
  await page.getByRole('button', { name: 'Xóa', exact: true }).click();
  await eventually(() => views(page).innerText(), 'Bảng đã lưu');
  await colleague.reload();
  await colleague.getByText('Bảng đã lưu này không còn, hoặc không được chia sẻ với bạn').waitFor();
});

test('the address is the state: back leads from a saved sheet to where one was, and what it asks may differ from what was saved', async () => {
  const page = await theatre.open('/#/Enterprise', { width, as: await theatre.as('organisationBoard') });
  await ready(page, '3 dòng');
  await page.getByRole('searchbox', { name: 'Tìm trong bảng' }).fill('gạch');
  await ready(page, '1/3 dòng');
  await inViews(page, 'Lưu thành bảng mới…');
  await page.getByRole('textbox', { name: 'Tên bảng' }).fill('Gạch ngói');
  await page.keyboard.press('Enter');
  await eventually(() => views(page).innerText(), 'Gạch ngói');

  const box = page.getByRole('searchbox', { name: 'Tìm trong bảng' });
  await inViews(page, 'Về mặc định');
  await ready(page, '3 dòng');
  expect(await box.inputValue()).toBe('');
  await inViews(page, 'Gạch ngói');
  await eventually(() => box.inputValue(), 'gạch');
  await inViews(page, 'Về mặc định');
  await ready(page, '3 dòng');
  await page.goBack();
  await ready(page, '1/3 dòng');
  await eventually(() => views(page).innerText(), 'Gạch ngói');
  await box.fill('may');
  await eventually(() => views(page).innerText(), expect.stringMatching(/Gạch ngói\s*đã thay đổi/));
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Tìm ở mọi nơi' }).fill('gach ngoi');
  await page.getByRole('option', { name: /Gạch ngói/ }).click();
  await eventually(() => box.inputValue(), 'gạch');
  await ready(page, '1/3 dòng');
  await eventually(() => views(page).innerText(), 'Gạch ngói');
});

test('who opens a shared sheet with parts that are not for them is told what was left out, by name', async () => {
  const agency = randomUUID();
  await make(theatre.owner, Agency, { id: agency, name: 'Ban thử' });
  const owner = await theatre.as('organisationBoard', { agencies: [agency] });
  const conditions = [{ column: 'phone', test: { contains: '0988' } }];
  const sheet = { search: '', conditions, sorts: [], given: null, columns: ['fullName', 'gender', 'phone'], frozen: 1 };
  const { data } = await owner(
    'mutation ($sheet: JSON!) { saveView(resource: "Person", name: "Gọi điện", sheet: $sheet) { id version } }',
    { sheet },
  );
  const { id, version } = (data as { saveView: { id: string; version: number } } | null)?.saveView ?? { id: '', version: 0 };
  await owner(
    'mutation ($id: ID!, $version: Int!, $agencies: [ID!]!) { shareView(id: $id, version: $version, agencies: $agencies) { id } }',
    { id, version, agencies: [agency] },
  );

  const page = await theatre.open(`/#/Person?view=${id}&filter=${encodeURIComponent(JSON.stringify(conditions))}`, {
    as: await theatre.as('analyst', { agencies: [agency] }),
  });
  await page.getByText('Bảng “Gọi điện” có phần vai trò của bạn không được xem nên không hiện: Họ và tên, Điện thoại.').waitFor();
  expect(await headings(page)).toEqual(['Giới tính']);
  await page.getByRole('button', { name: 'Không được xem: phone' }).waitFor();
  expect(await views(page).innerText()).toBe('Gọi điện');
});
