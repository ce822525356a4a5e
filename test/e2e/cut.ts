import type { Page } from 'playwright-core';

/**
 * What this browser writes no longer comes through; `arrive`: the first save reaches the server, and its answer is lost on the way. Gives
 * what ends it.
 */
export async function cut(page: Page, { arrive = false } = {}): Promise<() => Promise<void>> {
  let reaches = arrive;
  await page.context().route('**/graphql', async (route) => {
    if (!/mutation (Save|Undo)/.test(route.request().postData() ?? '')) return route.continue();
    if (reaches) {
      reaches = false;
      await route.fetch();
    }
    await route.abort('connectionreset');
  });
  return () => page.context().unroute('**/graphql');
}

/** What waits in this browser to be written, each as text. */
export const keptInBrowser = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('hatnhan', 1);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('unsent').objectStore('unsent').getAll();
          const plain = (_: string, value: unknown) => (value instanceof Map ? [...value] : value);
          reading.onsuccess = () => resolve(reading.result.map((kept) => JSON.stringify(kept, plain)));
        };
      }),
  );
