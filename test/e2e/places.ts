import type { Page } from 'playwright-core';

/** The way down from communes to members, as its user sees it. */
export function placesOn(page: Page) {
  const here = page.locator('main');
  const numbers = (cells: string[]) => cells.map((text) => Number(text.replaceAll('.', '')));
  const body = here.locator('tbody tr');

  async function lines(): Promise<Record<string, number[]>> {
    await body.first().waitFor();
    const rows = await body.evaluateAll((found) => found.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.innerText)));
    return Object.fromEntries(rows.map(([label = '', ...counts]) => [label, numbers(counts.slice(0, 3))]));
  }

  return {
    lines,
    /** Enterprises, units, members. */
    totals: async () => numbers((await here.locator('tfoot td').allInnerTexts()).slice(1, 4)),
    into: (label: string) => here.locator('tbody').getByRole('link', { name: label, exact: true }).click(),
    by: (boundaries: string) => here.getByRole('button', { name: boundaries }).click(),
    trail: () => here.getByRole('navigation', { name: 'Xem theo địa bàn' }).locator('li:not([aria-hidden])').allInnerTexts(),
    asSheet: () => here.getByRole('link', { name: 'Mở dạng bảng' }).click(),
  };
}
