import type { Entry } from './entry.js';
import { isNews } from './news.js';
import type { Previewing } from './previewing.js';
import type { Speech } from './showing.js';
import type { Table } from './table.js';
import type { Writing } from './writing.js';

interface Deps {
  table: Table;
  writing: Writing;
  preview: Previewing;
  speech(): Speech;
}

/** Writes over cells of lines that are there, as one action: what can't be read is shown first, then there is one save. Gives how many cells. */
export function createOverwriting({ table, writing, preview, speech }: Deps) {
  return async (entries: readonly Entry[], label: (count: number) => string): Promise<number> => {
    const news = entries.filter((entry) => isNews(entry, table.line(entry.line), speech()));
    if (news.length === 0) return 0;
    const since = await writing.sinceFor(
      news.map(({ column, line }) => ({ column, line: table.line(line) })),
      // One cell said again is as if it had been typed.
      news.length > 1,
    );
    if (since === 'calledOff') return 0;
    const days = (entry: Entry) => writing.dayOf(table.line(entry.line), since);
    const lines = [...new Set(news.map(({ line }) => line))].flatMap((id) => table.line(id) ?? []);
    const decided = await preview({ by: 'fill', read: await writing.read(news, days), lines, days });
    if (!decided || decided === 'again') return 0;
    await writing.write(decided, since, label(news.length));
    return news.length;
  };
}
