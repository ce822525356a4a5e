import type { Page } from 'playwright-core';
import { inviteFirstAdministrator } from '../../server/session/invitations.js';
import { type Stage, stage } from './browser.js';
import { paste, workbook } from './clipboard.js';
import { eventually } from './eventually.js';
import { placesOn } from './places.js';
import { type SheetOnPage, sheetOn } from './sheet.js';

// The main job from its beginning to its end: each test goes on where the one before it stopped.

let theatre: Stage;
let board: Awaited<ReturnType<Stage['as']>>;
let page: Page;
let sheet: SheetOnPage;

beforeAll(async () => {
  theatre = await stage();
  board = await theatre.as('organisationBoard');
});
afterAll(() => theatre.close());

/** How many rows there are of each. */
async function counts(...tables: string[]): Promise<number[]> {
  const counted = tables.map((table) => `(select count(*)::int from ${table})`).join();
  const { rows } = await theatre.owner.query<{ counts: number[] }>(`select array[${counted}] as counts`);
  return rows[0]?.counts ?? [];
}

const operations = async () =>
  (await theatre.owner.query<{ label: string }>('select label from operation where actor is not null order by at')).rows.map(
    ({ label }) => label,
  );

/** Pastes a whole table into the empty row of a sheet; dated rows begin on the day the sheet proposes. */
async function pasteInto(resource: string, column: string, table: string) {
  await page.goto(`${theatre.site}/#/${resource}`);
  await eventually(sheet.total, '0 dòng');
  await sheet.click(1, column);
  await paste(page, await workbook(table));
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
}

test('the first administrator comes in by the one-time link', async () => {
  const welcome = await theatre.open(`/#/welcome/${await inviteFirstAdministrator(theatre.pool)}`);

  await welcome.getByLabel('Tên đăng nhập').fill('quantri');
  await welcome.getByLabel('Họ và tên').fill('Nguyễn Thị Thuỷ');
  await welcome.getByLabel(/^Mật khẩu/).fill('một câu dài dễ nhớ');
  await welcome.getByLabel('Nhập lại mật khẩu').fill('một câu dài dễ nhớ');
  await welcome.getByRole('button', { name: 'Lập tài khoản' }).click();

  await welcome.getByRole('button', { name: 'Vai trò: Quản trị hệ thống' }).waitFor();
  await eventually(async () => welcome.url(), `${theatre.site}/#/places`);
});

test('170 enterprises are pasted, with their standings and sites, as one operation', async () => {
  page = await theatre.open('/', { as: board });
  sheet = sheetOn(page);

  await pasteInto('Enterprise', 'Tên doanh nghiệp', 'enterprises');
  const preview = page.getByRole('dialog', { name: 'Xem trước khi dán 170 dòng' });
  await preview
    .getByRole('row', { name: /Xã Quang Trung.*119/ })
    .getByRole('combobox')
    .click();
  await page.getByRole('option', { name: /07333/ }).click();
  await preview.getByRole('combobox', { name: 'Tình trạng' }).click();
  await page.getByRole('option', { name: 'Đang hoạt động' }).click();
  await preview.getByRole('button', { name: 'Dán', exact: true }).click();

  // Four enterprises name neither a commune nor a zone.
  await eventually(() => counts('enterprise', 'enterprise_standing', 'enterprise_site'), [170, 170, 166]);
  await eventually(sheet.total, '170 dòng');
  await eventually(sheet.pending, ['']);
  expect(await operations()).toEqual(['Dán 170×6 ô vào Doanh nghiệp']);
});

test('a cell is corrected by typing, taken back, and written again', async () => {
  const name = async () => [await sheet.text(1, 'Tên doanh nghiệp'), await isKept('Công ty May Thuỷ Nguyên')];
  const isKept = async (wanted: string) => (await theatre.owner.query('select from enterprise where name = $1', [wanted])).rowCount;
  const before = await sheet.text(1, 'Tên doanh nghiệp');

  await sheet.click(1, 'Tên doanh nghiệp');
  await page.keyboard.type('Công ty May Thuỷ Nguyên\n');
  await eventually(name, ['Công ty May Thuỷ Nguyên', 1]);

  await page.keyboard.press('Control+z');
  await eventually(name, [before, 0]);
  await page.keyboard.press('Control+y');
  await eventually(name, ['Công ty May Thuỷ Nguyên', 1]);
});

test('the whole paste goes with one undo, and comes back with one redo', async () => {
  const all = async () => [await sheet.total(), ...(await counts('enterprise', 'enterprise_standing', 'enterprise_site'))];

  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: /^Hoàn tác: Dán/ }).click();
  await eventually(all, ['0 dòng', 0, 0, 0]);

  await page.getByRole('button', { name: /^Làm lại: Dán/ }).click();
  await eventually(all, ['170 dòng', 170, 170, 166]);
});

test('40 units are pasted, whose superiors stand in the same block', async () => {
  await pasteInto('PartyUnit', 'Tên tổ chức đảng', 'units');

  await eventually(() => counts('party_unit', 'party_unit_placement', 'party_unit_enterprise'), [40, 34, 26]);
  await eventually(sheet.pending, ['']);
});

test('50 members are pasted with their persons, standings, units and workplaces', async () => {
  await pasteInto('PartyMember', 'Họ và tên', 'members');

  await eventually(() => counts('person', 'party_member', 'member_standing', 'registration', 'employment'), [50, 50, 50, 50, 50]);
  await eventually(sheet.pending, ['']);
});

const ways = [
  { boundaries: '22 xã, thị trấn (2020)', commune: 'Thị trấn Cao Thượng' },
  { boundaries: 'Hiện nay', commune: 'Xã Tân Yên' },
];
const totals = [170, 26, 50];

test.each(ways)('from $commune down to a member, the place kept in the address', async ({ boundaries, commune }) => {
  await page.goto(`${theatre.site}/#/places`);
  const places = placesOn(page);
  await places.by(boundaries);
  await eventually(places.totals, totals);

  const enterprise = 'Doanh nghiệp tư nhân Phú Hưng Group';
  const way = [commune, 'Cụm công nghiệp Đồng Đình', enterprise, `Chi bộ ${enterprise}`];
  for (const step of way) await places.into(step);
  await eventually(async () => Object.keys(await places.lines()), ['CHU NGỌC AN', 'NGUYỄN THỊ LINH', 'LA CÔNG THẮNG']);

  await page.reload();
  await eventually(places.trail, ['Toàn địa bàn', ...way]);
  await places.into('CHU NGỌC AN');
  await page.getByRole('heading', { name: 'CHU NGỌC AN' }).waitFor();
});

test('the page of an enterprise tells of its units and members, and its history of all that the paste wrote', async () => {
  await page.goto(`${theatre.site}/#/places`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('phu hung group');
  await page.getByRole('option', { name: /^Doanh nghiệp tư nhân Phú Hưng Group/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Doanh nghiệp tư nhân Phú Hưng Group' }).waitFor();

  await page.getByRole('tab', { name: 'Tổ chức đảng, đảng viên' }).click();
  for (const name of ['Chi bộ Doanh nghiệp tư nhân Phú Hưng Group', 'CHU NGỌC AN'])
    await page.locator('.related-list').getByText(name, { exact: true }).first().waitFor();
  await page.getByRole('tab', { name: 'Lịch sử sửa đổi' }).click();

  const created = () => page.locator('.history .part > b').allInnerTexts();
  await eventually(
    async () => (await created()).slice(0, 3),
    ['Thêm mới', 'Thêm mới · Tình trạng doanh nghiệp', 'Thêm mới · Cơ sở doanh nghiệp'],
  );
  await page.reload();
  await page.getByRole('tab', { name: 'Lịch sử sửa đổi', selected: true }).waitFor();
});

test('the time line of a person tells of work, admission and unit, the latest first', async () => {
  await page.goto(`${theatre.site}/#/Person?q=chu%20ngoc%20an`);
  await eventually(sheet.total, '1/50 dòng');
  await sheet.click(1, 'Họ và tên');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('tab', { name: 'Dòng thời gian' }).click();

  await page.locator('.timeline li').filter({ hasText: 'Doanh nghiệp tư nhân Phú Hưng Group' }).first().waitFor();
  const days = await page.locator('.timeline time').evaluateAll((found) => found.map((time) => time.getAttribute('datetime')));
  expect(days).toEqual(days.toSorted().reverse());
  expect(days.length).toBeGreaterThan(4);
});

test('the officer of a commune sees only what lies in it', async () => {
  const { rows } = await theatre.owner.query<{ id: string }>(
    `select id from admin_unit where full_name = 'Xã Tân Yên' and ended_on is null`,
  );
  const officer = await theatre.as('communeOfficer', { places: rows.map(({ id }) => id) });
  await page.goto(`${theatre.site}/#/places`);
  const share = (await placesOn(page).lines())['Xã Tân Yên'];

  const own = await theatre.open('/#/places', { as: officer });
  expect(await placesOn(own).lines()).toEqual({ 'Xã Tân Yên': share });
  for (const [place, resource] of ['Enterprise', 'PartyUnit', 'PartyMember'].entries()) {
    await own.goto(`${theatre.site}/#/${resource}`);
    await eventually(sheetOn(own).total, `${share?.[place]} dòng`);
  }
});

test('who is signed in asks by hand: the way down in one request, and groups by the communes of then and of now', async () => {
  const graphiql = await theatre.open('/graphiql', { as: board });
  const answered = graphiql.waitForResponse((response) => response.request().postData()?.includes('enterpriseGroups') ?? false);
  await graphiql.getByText('adminUnits').waitFor();
  await graphiql.getByRole('button', { name: /Execute/ }).click();
  const { data } = await (await answered).json();

  expect(JSON.stringify(data.adminUnits)).toMatch(/Xã Tân Yên.*Ngọc Xuyên TY.*Chi bộ Công ty TNHH MTV May xuất khẩu.*OFFICIAL/);
  await graphiql.locator('.result-window').getByText('"Xã Tân Yên"').waitFor();
  for (const [place, groups] of [data.then, data.now].entries()) {
    await page.goto(`${theatre.site}/#/places`);
    await placesOn(page).by(ways[place]?.boundaries ?? '');
    await eventually(enterprisesOf, byLabel(groups.rows));
  }
});

/** How many enterprises the page says each commune has. */
const enterprisesOf = async () =>
  Object.fromEntries(Object.entries(await placesOn(page).lines()).map(([label, [count]]) => [label, count]));

const byLabel = (groups: readonly { keys: { label: string | null }[]; values: number[] }[]) =>
  Object.fromEntries(groups.map(({ keys, values }) => [keys[0]?.label ?? 'Chưa rõ', values[0]]));
