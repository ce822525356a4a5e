import type { Page } from 'playwright-core';
import { PartyUnit } from '../../server/resources/party/partyUnit.js';
import { PartyUnitPlacement } from '../../server/resources/party/partyUnitPlacement.js';
import { Dialogue } from '../../server/resources/plan/dialogue.js';
import { make } from '../make.js';
import { type Stage, stage } from './browser.js';
import { eventually } from './eventually.js';
import { sheetOn } from './sheet.js';

let theatre: Stage;
beforeAll(async () => {
  theatre = await stage();
});
afterAll(() => theatre.close());

const opened = async (path: string, role: 'admin' | 'organisationBoard' = 'organisationBoard') =>
  theatre.open(path, { as: await theatre.as(role) });
const menu = (page: Page) => page.getByRole('navigation', { name: 'Trình đơn chính' });
const hash = (page: Page) => new URL(page.url()).hash;

test('from the menu to a clause in its own words, and on to what serves it', async () => {
  const page = await opened('/#/places');
  await menu(page).getByRole('button', { name: 'Kế hoạch' }).click();
  await menu(page).getByRole('link', { name: 'Kế hoạch theo điều khoản' }).click();
  await page.getByRole('link', { name: /KH\/HU/ }).click();
  const clause = page.getByRole('article', { name: 'II.2(1)' });

  expect(await clause.locator('blockquote').innerText()).toMatch(/^Mỗi năm kết nạp được từ 09 đảng viên trở lên/);
  expect(await clause.getByRole('note').innerText()).toContain('«có từ 08 đảng viên» hiểu là ít nhất 8');
  expect(await clause.getByRole('link', { name: 'K1 ít nhất 9, từ 01/01/2024' }).count()).toBe(1);
  await clause.getByRole('link', { name: 'Quyết định về đảng viên' }).click();

  await eventually(async () => hash(page), '#/MembershipDecision');
  await page.context().close();
});

test('tasks by agency and by date, and the address keeps what was asked', async () => {
  const page = await opened('/#/plan/tasks');
  await page.getByRole('combobox', { name: 'Cơ quan' }).click();
  await page.getByRole('option', { name: 'Ban Dân vận Huyện ủy Tân Yên' }).click();
  await page.getByRole('button', { name: 'Theo thời hạn' }).click();
  await page.reload();
  const late = page.getByRole('region', { name: /^Quá hạn/ });
  await late.waitFor();

  expect(await late.getByText(/^Quá hạn [\d.]+ ngày$/).count()).toBeGreaterThan(0);
  expect(await page.getByRole('region').getByText('Ban Tổ chức Huyện ủy Tân Yên').count()).toBe(0);
  await late
    .getByRole('link', { name: /quán triệt/ })
    .first()
    .click();

  await page.getByRole('heading', { name: /quán triệt/ }).waitFor();
  expect(hash(page)).toMatch(/^#\/PlanTask\//);
  await page.context().close();
});

test('tasks begin with the agency of whoever looks, until all are asked for', async () => {
  const { rows } = await theatre.owner.query<{ id: string }>(`select id from agency where name = 'Ban Dân vận Huyện ủy Tân Yên'`);
  const agencies = rows.map(({ id }) => id);
  const page = await theatre.open('/#/plan/tasks', { as: await theatre.as('massMobilisation', { agencies }) });
  const chosen = page.getByRole('combobox', { name: 'Cơ quan' });
  await eventually(() => chosen.innerText(), 'Ban Dân vận Huyện ủy Tân Yên');

  await chosen.click();
  await page.getByRole('option', { name: 'Mọi cơ quan' }).click();
  await page.reload();

  await eventually(() => chosen.innerText(), 'Mọi cơ quan');
  await page.context().close();
});

test('what was shipped takes no letter and says why; a copy of it is made by a button, with its targets', async () => {
  const page = await opened('/#/Indicator', 'admin');
  const sheet = sheetOn(page);
  await eventually(() => sheet.text(1, 'Mã'), 'K1');
  await sheet.click(1, 'Chỉ tiêu');
  await page.keyboard.type('khác\n');

  expect(await sheet.text(1, 'Chỉ tiêu')).toBe('Đảng viên kết nạp trong doanh nghiệp');
  await sheet.click(1, 'Chỉ tiêu');
  await page.getByText('Bản phát hành kèm sản phẩm, không sửa được.').waitFor();
  await page.keyboard.press('Control+Enter');
  const code = page.getByRole('textbox', { name: 'Mã *' });
  await code.waitFor();
  expect(await code.isEditable()).toBe(false);

  await page.getByRole('button', { name: 'Lập bản sao' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Mã' }).fill('K1-TY');
  await dialog.getByRole('button', { name: 'Lập bản sao' }).click();
  await dialog.waitFor({ state: 'detached' });

  await eventually(() => code.inputValue(), 'K1-TY');
  expect(await code.isEditable()).toBe(true);
  const { rows } = await theatre.owner.query(
    `select i.edition, o.code as "of", t.figure::int, t.edition as "targetEdition", t.original_id is not null as "isCopy"
     from indicator i join indicator o on o.id = i.original_id join target t on t.indicator_id = i.id where i.code = 'K1-TY'`,
  );
  expect(rows).toEqual([{ edition: null, of: 'K1', figure: 9, targetEdition: null, isCopy: true }]);
  await page.context().close();
});

test('rows are named before they are deleted, with what tells them apart, and what was shipped is not asked about', async () => {
  await make(theatre.owner, PartyUnit, { name: 'Chi bộ sắp xóa', status: 'ACTIVE', establishedOn: '2020-05-04' });
  const [units, indicators] = [await opened('/#/PartyUnit?q=sắp xóa'), await opened('/#/Indicator', 'admin')];
  await eventually(() => sheetOn(units).text(1, 'Tên tổ chức đảng'), 'Chi bộ sắp xóa');
  await sheetOn(units).click(1, 'Tên tổ chức đảng');
  await units.getByRole('button', { name: 'Xóa dòng' }).click();
  expect(
    await units
      .getByRole('dialog', { name: /1 dòng của bảng Tổ chức đảng/ })
      .getByRole('listitem')
      .allInnerTexts(),
  ).toEqual([expect.stringMatching(/^Chi bộ sắp xóa.*04\/05\/2020$/)]);

  await eventually(() => sheetOn(indicators).text(1, 'Mã'), 'K1');
  await sheetOn(indicators).click(1, 'Mã');
  await indicators.getByRole('button', { name: 'Xóa dòng' }).click();
  await indicators.getByText('không xóa được').waitFor();
  expect(await indicators.getByRole('dialog').count()).toBe(0);
  await Promise.all([units, indicators].map((page) => page.context().close()));
});

test('what refers to a row is listed and asked about; it goes along, and one undo brings both back', async () => {
  const [unit, above] = await Promise.all(
    ['Chi bộ xóa cùng', 'Đảng bộ xóa cùng'].map((name) => make(theatre.owner, PartyUnit, { name, status: 'ACTIVE' })),
  );
  await make(theatre.owner, PartyUnitPlacement, { unitId: unit?.id, parentId: above?.id, startedOn: '2020-01-01', endedOn: '2024-01-01' });
  const left = async () => {
    const { rows } = await theatre.owner.query(
      'select (select count(*)::int from party_unit where id = $1) as units, (select count(*)::int from party_unit_placement where unit_id = $1) as placements',
      [unit?.id],
    );
    return rows[0];
  };
  const page = await opened('/#/PartyUnit?q=Chi bộ xóa cùng');
  await eventually(() => sheetOn(page).text(1, 'Tên tổ chức đảng'), 'Chi bộ xóa cùng');
  await sheetOn(page).click(1, 'Tên tổ chức đảng');
  await page.getByRole('button', { name: 'Xóa dòng' }).click();
  await page.getByRole('button', { name: 'Xóa', exact: true }).click();

  const dialog = page.getByRole('dialog', { name: /Còn dòng khác nối tới/ });
  const named = dialog.getByRole('region', { name: 'Định xóa:' }).getByRole('listitem');
  await eventually(() => named.innerText(), 'Chi bộ xóa cùng');
  await eventually(() => dialog.getByRole('listitem').count(), 2);
  expect(await left()).toEqual({ units: 1, placements: 1 });
  await dialog.getByRole('button', { name: 'Xóa cùng 1 dòng này' }).click();
  await eventually(left, { units: 0, placements: 0 });
  await page.getByRole('button', { name: /Hoàn tác/ }).click();

  await eventually(left, { units: 1, placements: 1 });
  await page.context().close();
});

test('where a place had ended by the day of a row, who followed is offered; one click writes it, and undo takes it back', async () => {
  const { rows } = await theatre.owner.query<{ id: string }>("select id from admin_unit where full_name = 'Xã Cao Xá'");
  const areaId = rows[0]?.id ?? '';
  const { id } = await make(theatre.owner, Dialogue, { topic: 'Gặp gỡ tháng Tám', areaId, heldOn: '2025-08-01' });
  const page = await opened('/#/Dialogue?q=Gặp gỡ tháng Tám');
  const sheet = sheetOn(page);
  const offer = page.getByRole('button', { name: 'Từ 01/07/2025 là Xã Tân Yên: đổi' });
  await eventually(() => sheet.text(1, 'Địa bàn'), 'Xã Cao Xá');

  await sheet.click(1, 'Địa bàn');
  await offer.click();
  await eventually(() => sheet.text(1, 'Địa bàn'), 'Xã Tân Yên');
  await eventually(() => sheet.mark(1, 'Địa bàn'), '');
  await page.getByRole('button', { name: /Hoàn tác/ }).click();
  await eventually(() => sheet.text(1, 'Địa bàn'), 'Xã Cao Xá');

  await page.goto(new URL(`/#/Dialogue/${id}`, page.url()).href);
  await offer.click();
  await eventually(() => page.getByRole('combobox', { name: 'Địa bàn' }).inputValue(), 'Xã Tân Yên');
  await page.context().close();
});

test('a unit is drawn among those above and below it, on the day that is asked for', async () => {
  const [district, branch, former] = await Promise.all(
    ['Đảng bộ huyện thử', 'Chi bộ May thử', 'Đảng bộ cũ thử'].map((name) => make(theatre.owner, PartyUnit, { name, status: 'ACTIVE' })),
  );
  const [unitId, parentId, formerId] = [branch?.id ?? '', district?.id ?? '', former?.id ?? ''];
  await make(theatre.owner, PartyUnitPlacement, { unitId, parentId: formerId, startedOn: '2020-01-01', endedOn: '2025-07-01' });
  await make(theatre.owner, PartyUnitPlacement, { unitId, parentId, startedOn: '2025-07-01', endedOn: null });

  const page = await opened(`/#/PartyUnit/${unitId}`);
  await page.getByRole('tab', { name: 'Cây tổ chức' }).click();
  const above = page
    .getByRole('tabpanel')
    .locator('li', { has: page.getByText('Chi bộ May thử') })
    .first();
  await eventually(() => above.getByRole('link').first().innerText(), 'Đảng bộ huyện thử');
  await page.getByRole('textbox', { name: 'Cây tổ chức ngày' }).fill('1/1/2024');
  await page.keyboard.press('Enter');
  await eventually(() => above.getByRole('link').first().innerText(), 'Đảng bộ cũ thử');
  expect(hash(page)).toContain('day=2024-01-01');

  await above.getByRole('link').first().press('Enter');
  await page.getByRole('heading', { name: 'Đảng bộ cũ thử' }).waitFor();
  await page.getByText('chưa ghi cấp trên').waitFor();
  await page.context().close();
});
