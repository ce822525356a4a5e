import { type Browser, type BrowserContext, chromium as driver, type Page } from 'playwright-core';
import { platform } from '../platform.js';

interface View {
  /** Who sits before it: what `platform().as` gives. Nobody: not signed in. */
  as?: { cookie: string };
  width?: number;
  height?: number;
  /** What their machine prefers. */
  theme?: 'light' | 'dark';
}

/** The platform with a browser before it. */
export async function stage() {
  // One after the other: what a set-up that failed left open would keep jest waiting for ever.
  const site = await platform();
  const browser = await launch().catch(async (failure) => {
    await site.close();
    throw failure;
  });
  const faults: string[] = [];

  /** A browser of somebody's own, at an address of the platform. */
  async function open(path: string, { as, width = 1440, height = 900, theme = 'light' }: View = {}): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: theme,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
    });
    if (as) await context.addCookies([cookieOf(site.site, as.cookie)]);
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
    await page.goto(`${site.site}${path}`);
    return page;
  }

  /** A page that threw fails its test, whatever it shows. */
  async function close() {
    await browser.close();
    await site.close();
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }
  return { ...site, open, close };
}

export type Stage = Awaited<ReturnType<typeof stage>>;

const launch = (): Promise<Browser> =>
  driver.launch({ executablePath: process.env.CHROME_PATH, args: ['--disable-quic', '--disable-background-networking'] });

function cookieOf(url: string, cookie: string): Parameters<BrowserContext['addCookies']>[0][number] {
  const [name = '', value = ''] = cookie.split('=');
  return { name, value, url };
}
