import type { Page } from 'playwright-core';

/** As if its user had chosen these columns of a sheet before, on whatever machine; the page is read anew. */
export async function showColumns(page: Page, resource: string, columns: readonly string[]): Promise<void> {
  const query = 'mutation ($resource: String!, $layout: JSON!) { keepLayout(resource: $resource, layout: $layout) }';
  const variables = { resource, layout: { columns, frozen: null, widths: {} } };
  await page.evaluate(async (body) => {
    const headers = { 'content-type': 'application/json', 'x-requested-with': 'test' };
    const answer = await fetch('/graphql', { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(await answer.text());
  }, JSON.stringify({ query, variables }));
  await page.reload();
}
