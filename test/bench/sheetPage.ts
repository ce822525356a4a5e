import type { Page } from 'playwright-core';

/** What is done to a sheet in a browser and timed there, in milliseconds from the act until what it asks for stands on the screen. */

export async function opened(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(tools);
  await page.evaluate('bench.until(() => bench.isFilled(2))');
}

/** Everything read is forgotten, and the first rows are there again. */
export async function refreshed(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Tải lại' }).click();
  await page.evaluate('bench.until(() => bench.rows() > 1000 && bench.isFilled(2))');
}

export const jumped = (page: Page, row: number): Promise<number> => page.evaluate(`bench.jump(${row})`);

/** Enter in the search box, with the words typed; until other rows stand there. */
export async function searched(page: Page, words: string): Promise<number> {
  const box = page.getByRole('searchbox');
  await page.evaluate('bench.listen()');
  await box.fill(words);
  await box.press('Enter');
  return page.evaluate('bench.searched');
}

/** The longest task, in milliseconds, while the wheel turns over so many screens; 0: none took 50. */
export async function scrolled(page: Page, screens: number): Promise<number> {
  await page.locator('[role="grid"]').hover();
  await page.evaluate('bench.longest = 0');
  for (let screen = 0; screen < screens; screen += 1) {
    await page.mouse.wheel(0, 800);
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(300);
  return page.evaluate('bench.longest');
}

/** A text, or the names the compiler keeps of functions would be missing there. */
const tools = `window.bench = {
  longest: 0,
  searched: null,
  grid: () => document.querySelector('[role="grid"]'),
  rows: () => Number(bench.grid()?.getAttribute('aria-rowcount') ?? 0),
  isFilled: (row) => (bench.grid()?.querySelector('[aria-rowindex="' + row + '"] > [aria-colindex="2"]')?.textContent ?? '').trim().length > 2,
  until: (is) => new Promise((resolve) => {
    const start = performance.now();
    const look = () => (is() ? resolve(performance.now() - start) : requestAnimationFrame(look));
    look();
  }),
  jump: (row) => {
    const height = bench.grid().querySelectorAll('[role="row"]')[1].getBoundingClientRect().height;
    const arrived = bench.until(() => bench.isFilled(row + 1));
    bench.grid().scrollTop = (row - 1) * height;
    return arrived;
  },
  listen: () => {
    const field = document.querySelector('input[type="search"]');
    bench.searched = new Promise((resolve) => {
      field.addEventListener('keydown', function enter({ key }) {
        if (key !== 'Enter') return;
        field.removeEventListener('keydown', enter);
        const before = bench.rows();
        resolve(bench.until(() => bench.rows() !== before && bench.rows() > 2 && bench.isFilled(2)));
      });
    });
  },
};
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) bench.longest = Math.max(bench.longest, duration);
}).observe({ type: 'longtask' });`;
