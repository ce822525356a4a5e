import type { Page } from 'playwright-core';

/** As if its user had chosen these columns of a sheet before; the page is read anew. */
export async function showColumns(page: Page, resource: string, columns: readonly string[]): Promise<void> {
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [
    `RaStorehatnhan.sheet.${resource}.columns`,
    JSON.stringify(columns),
  ] as const);
  await page.reload();
}
