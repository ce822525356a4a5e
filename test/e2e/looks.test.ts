import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { Enterprise } from '../../server/resources/economy/enterprise.js';
import { EnterpriseSite } from '../../server/resources/economy/enterpriseSite.js';
import { EnterpriseStanding } from '../../server/resources/economy/enterpriseStanding.js';
import { make } from '../make.js';
import { type Stage, stage } from './browser.js';

declare global {
  interface Window {
    axe: typeof import('axe-core');
  }
}

const enterprise = '00000000-0000-7000-8000-000000000010';
const pages = [
  { page: 'sign-in', path: '/#/login', ready: 'Mật khẩu' },
  { page: 'sheet', path: '/#/Enterprise', ready: 'May Nhã Nam' },
  { page: 'record', path: `/#/Enterprise/${enterprise}`, ready: 'May Nhã Nam' },
  { page: 'record by area', path: `/#/Enterprise/${enterprise}?tab=economy`, ready: 'Xã Nhã Nam' },
  { page: 'time line', path: `/#/Enterprise/${enterprise}?tab=timeline`, ready: '10/02/2011' },
  { page: 'history', path: `/#/Enterprise/${enterprise}?tab=history`, ready: 'Thêm mới' },
  { page: 'drill-down', path: '/#/places', ready: 'Xã Nhã Nam' },
];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let theatre: Stage;
let axe: string;
let board: Awaited<ReturnType<Stage['as']>>;

beforeAll(async () => {
  theatre = await stage();
  axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');
  board = await theatre.as('organisationBoard');
  const { rows } = await theatre.owner.query<{ id: string }>(
    `select id from admin_unit where full_name = 'Xã Nhã Nam' and ended_on is null`,
  );
  await make(theatre.owner, Enterprise, {
    id: enterprise,
    name: 'Công ty TNHH May Nhã Nam',
    taxCode: '2499100224',
    foundedOn: '2011-02-10',
  });
  await make(theatre.owner, EnterpriseSite, { enterpriseId: enterprise, areaId: rows[0]?.id ?? null, isMain: true });
  await make(theatre.owner, EnterpriseStanding, { enterpriseId: enterprise, status: 'ACTIVE' });
});
afterAll(() => theatre.close());

async function opened(
  { page: name, path, ready }: (typeof pages)[number],
  look: { width: number; theme: 'light' | 'dark' },
): Promise<Page> {
  const page = await theatre.open(path, { ...look, as: name === 'sign-in' ? undefined : board });
  await page.getByText(ready).first().waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

/** How far the page itself can be moved sideways. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What axe finds, and where. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    const { passes, violations: found } = await window.axe.run({ runOnly: tags });
    if (passes.length === 0) return ['axe did not look'];
    return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`));
  }, rules);
}

const looks = [1440, 390].flatMap((width) => (['light', 'dark'] as const).map((theme) => ({ width, theme })));

describe.each(looks)('$width px wide, $theme', (look) => {
  test.each(pages)('the page $page fits, and bars nobody', async (each) => {
    const page = await opened(each, look);

    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
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
  const link = page.getByRole('navigation', { name: 'Trình đơn chính' }).getByRole('link', { name: 'Đảng viên', exact: true });
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
