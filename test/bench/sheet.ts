import chromium from '@sparticuz/chromium';
import type { Client } from 'pg';
import { type Browser, chromium as driver, type Page } from 'playwright-core';
import { buildAdmin } from '../../server/buildAdmin.js';
import { type Contender, contender } from './contender.js';
import { jumped, opened, refreshed, scrolled, searched } from './sheetPage.js';
import { signIn } from './signIn.js';

/** What an act took, each time, in milliseconds; of it, when statements ran. */
export interface Act {
  what: string;
  took: readonly number[];
  statements: readonly number[];
}

export interface OnSheet {
  jump: Act;
  filter: Act;
  /** The longest task of each time the wheel was turned. */
  scroll: readonly number[];
}

interface Given {
  db: Client;
  url: string;
  rows: number;
  times: number;
}

const screens = 20;

/** The sheet of all enterprises in Chromium: a far jump into rows nobody read, the wheel, a search. */
export async function measureSheet({ db, url, rows, times }: Given): Promise<OnSheet> {
  await buildAdmin();
  const ours = await contender('ours', { name: 'ours', url, timed: true });
  const browser = await driver.launch({ executablePath: await chromium.executablePath() });
  try {
    const page = await pageOf(browser, ours, await signIn(db, 'organisationBoard'));
    const row = rows * 0.8;
    const jump = await act(ours, times, {
      what: `jump to row ${row.toLocaleString('en-GB')}`,
      prepare: () => refreshed(page),
      perform: () => jumped(page, row),
    });
    const scroll = await repeated(times, async (turn) => {
      await jumped(page, Math.round((rows / times) * turn * 0.9) + 200);
      return scrolled(page, screens);
    });
    await refreshed(page);
    const filter = await act(ours, times, {
      what: 'search: Enter until the first rows',
      prepare: async () => undefined,
      perform: (turn) => searched(page, words[turn % words.length] ?? ''),
    });
    return { jump, scroll, filter };
  } finally {
    await browser.close();
    await ours.stop();
  }
}

/** Two words each, found in names, places and trades alike; no two find as many rows. */
const words = ['may', 'gỗ', 'cơ khí', 'bao bì', 'thực phẩm'].flatMap((trade) =>
  ['nhã nam', 'cao thượng', '12', '777'].map((rest) => `${trade} ${rest}`),
);

async function pageOf(browser: Browser, { port }: Contender, cookie: string): Promise<Page> {
  const site = `http://127.0.0.1:${port}`;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN' });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: site }]);
  const page = await context.newPage();
  await opened(page, `${site}/#/Enterprise`);
  return page;
}

interface Doing {
  what: string;
  prepare(): Promise<unknown>;
  perform(turn: number): Promise<number>;
}

async function act(ours: Contender, times: number, { what, prepare, perform }: Doing): Promise<Act> {
  const found = await repeated(times, async (turn) => {
    await prepare();
    await ours.statements();
    return { took: await perform(turn), statements: await ours.statements() };
  });
  return { what, took: found.map(({ took }) => took), statements: found.map(({ statements }) => statements) };
}

/** One after the other; the first, in which code is still slow, doesn't count. */
async function repeated<T>(times: number, once: (turn: number) => Promise<T>): Promise<T[]> {
  const found: T[] = [];
  for (let turn = 0; turn <= times; turn += 1) found.push(await once(turn));
  return found.slice(1);
}
