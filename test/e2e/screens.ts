import 'reflect-metadata';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { Pool } from 'pg';
import { type Browser, chromium as driver, type Page } from 'playwright-core';
import { buildAdmin } from '../../server/buildAdmin.js';
import { guards } from '../../server/db/derived.js';
import { startEmbedded } from '../../server/db/embedded.js';
import { migrate } from '../../server/db/migrate.js';
import { migrations } from '../../server/db/migrations/index.js';
import { seed } from '../../server/db/seed.js';
import { loadDemo } from '../../server/demo/load.js';
import { demoOffer } from '../../server/demoOffer.js';
import { serve } from '../../server/graphql/server.js';
import { references } from '../../server/plan/index.js';
import { resources } from '../../server/resources/index.js';
import '../../server/rules/index.js';
import { tables } from '../../server/tables.js';
import { signIn } from '../bench/signIn.js';
import { onePool } from '../onePool.js';
import { vault } from '../vault.js';
import { paste } from './clipboard.js';
import { type SheetOnPage, sheetOn } from './sheet.js';

/** `npm run screens`: the pictures of the README, of the demonstration as its users see it. */
const pictures = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
const name = 'Tên doanh nghiệp';

await buildAdmin();
await mkdir(pictures, { recursive: true });
const dir = await mkdtemp(join(tmpdir(), 'hat-nhan-screens-'));
const database = await startEmbedded(dir, { throwAway: true });
try {
  await migrate(database.ownerUrl, { tables, migrations, appRole: 'app' });
  await seed(database.ownerUrl, references);
  await withBrowser(take);
} finally {
  await database.stop();
  await rm(dir, { recursive: true, force: true });
}

type Open = (path: string) => Promise<Page>;

/** The platform with its demonstration, and a browser before it. */
async function withBrowser(work: (open: Open) => Promise<void>) {
  const [pool, db] = [new Pool({ connectionString: database.appUrl }), new Pool({ connectionString: database.ownerUrl })];
  const env = { vault, resources, guards: guards(tables), tables, pool };
  const server = await serve({
    ...env,
    config: { host: '127.0.0.1', port: 0, trustProxy: false },
    pools: onePool(pool),
    demo: demoOffer(env),
  });
  const browser = await driver.launch({ executablePath: await chromium.executablePath() });
  try {
    await loadDemo({ ...env, by: null });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const site = `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`;
    await work(async (path) => {
      const cookie = await signIn(db, 'enterpriseCommittee');
      await db.query(
        `update "user" set display_name = 'Cán bộ mẫu ' || (select count(*) from "user") where display_name = 'enterpriseCommittee'`,
      );
      return opened(browser, site, { path, cookie });
    });
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
    await Promise.all([pool.end(), db.end()]);
  }
}

async function opened(browser: Browser, site: string, { path, cookie }: { path: string; cookie: string }): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  const [key = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name: key, value, url: site }]);
  const page = await context.newPage();
  // Two see the same cell at once only where neither is told of the other in time.
  await page.routeWebSocket(/graphql/, () => undefined);
  await page.goto(`${site}${path}`);
  return page;
}

async function take(open: Open) {
  const [mine, theirs] = [sheetOn(await open('/#/Enterprise')), sheetOn(await open('/#/Enterprise'))];
  await Promise.all([mine, theirs].map(async ({ cell }) => (await cell(1, name)).locator('.content:not(:empty)').waitFor()));
  await mine.click(4, name);
  await picture(mine.page, 'sheet');

  await pasteSome(mine);
  await picture(mine.page, 'paste');
  await mine.page.getByRole('button', { name: 'Hủy' }).click();
  await mine.page.getByRole('dialog').waitFor({ state: 'hidden' });

  await contest(mine, theirs);
  await picture(theirs.page, 'conflict');

  await mine.number(1).dblclick();
  await mine.page.getByRole('tab').first().waitFor();
  await picture(mine.page, 'record');
}

/** As it comes out of an office's workbook: one tax code with a digit too few, one day there is not. */
async function pasteSome(sheet: SheetOnPage) {
  const lines = [
    ['Tên doanh nghiệp', 'Mã số thuế', 'Ngày thành lập', 'Vốn điều lệ'],
    ['Công ty TNHH May Mẫu Một', '2499100224', '25/03/2019', '20.000'],
    ['Công ty TNHH Gỗ Mẫu Hai', '249910049', '30/02/2020', '1.500'],
    ['HTX Rau sạch Mẫu Ba', '2499100496', '05/09/2021', 'hai tỷ'],
  ];
  await sheet.page.keyboard.press('Control+End');
  await paste(sheet.page, lines.map((cells) => cells.join('\t')).join('\n'));
  await sheet.page.getByRole('dialog').waitFor();
}

async function contest(mine: SheetOnPage, theirs: SheetOnPage) {
  await mine.page.keyboard.press('Control+Home');
  await mine.click(2, name);
  await theirs.click(2, name);
  await mine.page.keyboard.type('Công ty TNHH May Nhã Nam\n');
  await mine.page.waitForTimeout(1000);
  await theirs.page.keyboard.type('Công ty TNHH May Nhã Nam (cơ sở 2)\n');
  await theirs.page.getByRole('dialog').waitFor();
}

async function picture(page: Page, of: string) {
  await page.mouse.move(720, 0);
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${pictures}${of}.png` });
}
