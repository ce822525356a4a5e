import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page, Request } from 'playwright-core';
import { Enterprise } from '../../server/resources/economy/enterprise.js';
import { EnterpriseSite } from '../../server/resources/economy/enterpriseSite.js';
import { EnterpriseStanding } from '../../server/resources/economy/enterpriseStanding.js';
import { PartyMember } from '../../server/resources/party/partyMember.js';
import { PartyUnit } from '../../server/resources/party/partyUnit.js';
import { PartyUnitEnterprise } from '../../server/resources/party/partyUnitEnterprise.js';
import { Registration } from '../../server/resources/party/registration.js';
import { make } from '../make.js';
import { type Stage, stage } from './browser.js';
import { enterprise, person, type View, views } from './views.js';

declare global {
  interface Window {
    axe: typeof import('axe-core');
  }
}

const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What of it the other theme can break. */
const ofColours = ['color-contrast', 'link-in-text-block'];
const looksOf = ({ widest = 1440 }: View) =>
  [widest, 390].flatMap((width) => (['light', 'dark'] as const).map((theme) => ({ width, theme })));

let theatre: Stage;
let axe: string;
let board: Awaited<ReturnType<Stage['as']>>;
const pages = new Map<View['who'], Page>();
/** By page, what is on its way to it. */
const awaited = new Map<Page, Set<Request>>();

beforeAll(async () => {
  theatre = await stage();
  axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  board = await theatre.as('organisationBoard');
  await settle();
  await tryWrongPassword();
  for (const [who, as] of [
    [undefined, undefined],
    ['board', board],
    ['admin', await theatre.as('admin')],
  ] as const) {
    const page = await theatre.open('/#/login', { as });
    pages.set(who, page);
    const asked = new Set<Request>();
    awaited.set(page, asked);
    page.on('request', (request) => asked.add(request));
    page.on('requestfinished', (request) => asked.delete(request));
    page.on('requestfailed', (request) => asked.delete(request));
  }
});
afterAll(() => theatre.close());

/** An enterprise with a unit and a member, in a commune; of what was done to it the first can be taken back in part. */
async function settle() {
  const { owner } = theatre;
  const { rows } = await owner.query<{ id: string }>(`select id from admin_unit where full_name = 'Xã Nhã Nam' and ended_on is null`);
  const name = 'Công ty TNHH May Nhã Nam';
  await make(owner, Enterprise, { id: enterprise, name, taxCode: '2499100224', foundedOn: '2011-02-10' });
  await make(owner, EnterpriseSite, { enterpriseId: enterprise, areaId: rows[0]?.id ?? null, isMain: true });
  await make(owner, EnterpriseStanding, { enterpriseId: enterprise, status: 'ACTIVE' });
  const { id: unitId } = await make(owner, PartyUnit, { name: `Chi bộ ${name}`, status: 'ACTIVE' });
  await make(owner, PartyUnitEnterprise, { unitId, enterpriseId: enterprise, isMain: true });
  await save({ creates: { persons: [{ id: person, set: { fullName: 'Giáp Thị Mây', citizenId: '024190000601' } }] } });
  const { id: memberId } = await make(owner, PartyMember, { personId: person });
  await make(owner, Registration, { memberId, unitId, kind: 'OFFICIAL' });
  const changed = (version: number, set: object) => ({ changes: { enterprises: [{ id: enterprise, version, set }] } });
  await save({ label: 'Sửa điện thoại', ...changed(1, { phone: '+842043861234', note: 'Chưa gọi' }) });
  await save({ label: 'Sửa ghi chú', ...changed(2, { note: 'Gọi lại' }) });
  await board(`mutation { reveal(resource: "Person", id: "${person}", field: "citizenId", reason: "Đối chiếu thẻ") }`);
}

const save = (what: object) =>
  board(
    `mutation ($operation: ID!, $label: String, $creates: SaveCreates, $changes: SaveChanges) {
      save(operation: $operation, sheet: "Enterprise", label: $label, creates: $creates, changes: $changes) { problems { code } }
    }`,
    { operation: randomUUID(), ...what },
  );

async function tryWrongPassword() {
  const page = await theatre.open('/#/login');
  await page.getByLabel('Tên đăng nhập').fill(board.actor.id);
  await page.getByLabel('Mật khẩu').fill('không phải mật khẩu này');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByText('Tên đăng nhập hoặc mật khẩu không đúng').waitFor();
  await page.context().close();
}

async function show({ who, path, act, ready, widest = 1440 }: View): Promise<Page> {
  const page = pages.get(who);
  if (!page) throw new Error(`nobody is ${who}`);
  await page.unroute('**/graphql');
  await page.goto('about:blank');
  await page.setViewportSize({ width: widest, height: 900 });
  await page.goto(`${theatre.site}${path}`);
  await act?.(page);
  await page.getByText(ready).first().waitFor();
  await hasRead(page);
  return page;
}

/** What a page reads after what it has read has come, too. */
async function hasRead(page: Page) {
  for (let calm = 0; calm < 4; calm = awaited.get(page)?.size ? 0 : calm + 1) await page.waitForTimeout(30);
}

/** Colours pass into each other when the theme changes: what is on the way is looked at where it ends. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });

/** How far the page itself can be moved sideways. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What axe finds, and where. */
const violations = (page: Page, rules: readonly string[], forgiven: readonly string[]): Promise<string[]> =>
  page.evaluate(
    async ({ rules, forgiven }) => {
      const { passes, violations: found } = await window.axe.run({ runOnly: rules });
      if (passes.length === 0) return ['axe did not look'];
      const ours = found.filter(({ id }) => !forgiven.includes(id));
      return ours.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
    },
    { rules: [...rules], forgiven },
  );

test.each(views)('$view fits and bars nobody, wide and narrow, light and dark', async (view) => {
  const page = await show(view);
  await page.evaluate(axe);
  const grounds = new Set<string>();

  for (const { width, theme } of looksOf(view)) {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height: 900 });
    await settled(page);

    const rules = theme === 'light' ? runOnly : ofColours;
    expect([width, theme, await overflow(page), await violations(page, rules, view.forgiven ?? [])]).toEqual([width, theme, 0, []]);
    grounds.add(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor));
  }
  expect(grounds.size).toBe(view.forgiven ? 1 : 2);
});

test('light, dark and the spacing of lines are chosen above, and stay chosen', async () => {
  const page = await theatre.open('/#/Enterprise', { as: board });
  const choose = async (choice: string) => {
    await page.getByRole('button', { name: 'Cách hiển thị' }).click();
    await page.getByRole('menuitemradio', { name: choice }).click();
  };
  const ground = () => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  const rowHeight = async () => (await page.locator('.rdg-row').first().boundingBox())?.height;
  await page.getByText('May Nhã Nam').first().waitFor();
  const before = [await ground(), await rowHeight()];

  await choose('Tối');
  await choose('Sít');
  await page.reload();
  await page.getByText('May Nhã Nam').first().waitFor();

  expect(await ground()).not.toBe(before[0]);
  expect(await rowHeight()).toBeLessThan(before[1] as number);
  await page.context().close();
});

test('an area of the menu opens and folds away; only analysts and administrators are shown GraphiQL', async () => {
  const page = await theatre.open('/#/places', { as: board });
  const link = page.getByRole('navigation', { name: 'Trình đơn chính' }).getByRole('link', { name: 'Người', exact: true });
  const area = page.getByRole('button', { name: 'Tổ chức đảng, đảng viên' });

  expect(await link.count()).toBe(0);
  await area.click();
  await link.waitFor();
  await area.click();
  await link.waitFor({ state: 'detached' });
  expect(await page.getByRole('link', { name: 'Truy vấn GraphQL' }).count()).toBe(0);

  const analyst = await theatre.open('/#/places', { as: await theatre.as('analyst') });
  await analyst.getByRole('link', { name: 'Truy vấn GraphQL' }).waitFor();
  await Promise.all([page, analyst].map((each) => each.context().close()));
});

test('a window made narrow while the menu is open closes it, and its page can be used', async () => {
  const page = await theatre.open('/#/Enterprise', { as: board });
  const menu = page.getByRole('navigation', { name: 'Trình đơn chính' });
  await menu.waitFor();

  await page.setViewportSize({ width: 390, height: 844 });
  await menu.waitFor({ state: 'detached' });
  await page.getByRole('gridcell', { name: 'May Nhã Nam' }).first().click();

  await page.setViewportSize({ width: 1440, height: 900 });
  await menu.getByRole('heading').first().waitFor();
  await page.context().close();
});
