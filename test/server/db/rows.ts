import { ask } from './database.js';

/** What each table holds, by a digest of its rows in no order. */
export async function rowsOf(url: string): Promise<Record<string, string>> {
  const tables = await ask<{ name: string }>(
    url,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  );
  const digests = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await ask<{ digest: string }>(
        url,
        `select count(*) || ' rows, ' || coalesce(md5(string_agg(t::text, '' order by t::text collate "C")), 'none') as digest from "${name}" t`,
      );
      return [name, row?.digest ?? ''];
    }),
  );
  return Object.fromEntries(digests);
}
