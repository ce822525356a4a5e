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

async function opened({ page: name, path, ready }: (typeof pages)[number], width: number): Promise<Page> {
  const page = await theatre.open(path, { width, as: name === 'sign-in' ? undefined : board });
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

describe.each([1440, 390])('%i px wide', (width) => {
  test.each(pages)('the page $page fits, and bars nobody', async (each) => {
    const page = await opened(each, width);

    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});
