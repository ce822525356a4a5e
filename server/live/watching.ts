import type { RowClass } from '../model/field.js';
import type { Touched } from '../query/touched.js';
import type { Heard, Mail, Mailbox } from './mailbox.js';
import { until } from './until.js';
import type { openWindow, Seen } from './window.js';

/** What one reader is told of the rows before him. */
export interface News {
  /** Rows of the window that were written, or show one that was. `linked`: their own version tells nothing of it. */
  rows: { id: string; version: number; linked: boolean }[];
  /** Rows of the window that were there for him and are not any more, whatever the reason. */
  gone: string[];
  /** Who is at work on rows of the window, all of them; null: as before. */
  present: { id: string; names: string[] }[] | null;
  /** Somebody else wrote another row of the list. */
  others: boolean;
  /** Somebody else deleted rows outside the window that were there for him: whether they were of his list, only counting it tells. */
  fewer: boolean;
  /** Something was not heard of: he had better read again. */
  missed: boolean;
}

interface Watching {
  window: ReturnType<typeof openWindow>;
  row: RowClass;
  reader: string;
  box: Mailbox;
  present(): ReadonlyMap<string, string[]>;
  /** Once nothing is missed any more; gives what was written shortly before. */
  begin(): Promise<Heard>;
  end(): void;
}

/** A first look, and another one whenever something may have changed. */
export function newsOf(watching: Watching): AsyncIterableIterator<News> {
  const { window, row, box } = watching;
  /** What he was last told is there, and what was found of it; null: he read it himself. */
  let there: ReadonlyMap<string, string | null> = new Map([...window.ids].map((id) => [id, null]));
  let met = '[]';

  async function* told(): AsyncGenerator<News> {
    try {
      const { touched, missed } = await watching.begin();
      yield await look({ touched, missed: box.empty().missed || missed });
      while (await box.waits()) {
        const mail = box.empty();
        const beyond = await lookBeyond(mail);
        const news = mayConcern(mail) ? await look(mail) : nothing;
        if (beyond.others || beyond.fewer || isNews(news)) yield { ...news, ...beyond };
      }
    } finally {
      over();
    }
  }

  const mayConcern = ({ touched, presence, missed }: Mail) =>
    presence || missed || touched.some(({ resource, id }) => window.beyond.has(resource) || (resource === row.name && window.ids.has(id)));

  async function look({ touched, missed }: Heard): Promise<News> {
    const seen = await window.look(touched);
    const now = new Map(seen.map(({ id, found }) => [id, found]));
    const own = new Set(touched.flatMap(({ resource, id }) => (resource === row.name ? [id] : [])));
    const news = {
      rows: seen.flatMap((each) => changed(each, own, there)),
      gone: [...there.keys()].filter((id) => !now.has(id)),
      present: meeting([...watching.present()].flatMap(([id, names]) => (now.has(id) ? [{ id, names }] : []))),
      others: false,
      fewer: false,
      missed,
    };
    there = now;
    return news;
  }

  /** Who is there is told when it changes. */
  function meeting(present: News['present']): News['present'] {
    const [now, before] = [JSON.stringify(present), met];
    met = now;
    return now === before ? null : present;
  }

  /**
   * Of rows outside the window it is told only that there is one which he may read and which is of his list, or that one went whose history
   * he may read: reading again would tell as much. Of rows that he may not read nothing is; nor of his own, which he knows of.
   */
  async function lookBeyond({ touched }: Mail): Promise<Pick<News, 'others' | 'fewer'>> {
    const some = touched.filter(({ resource, id, by }) => resource === row.name && by !== watching.reader && !window.ids.has(id));
    return { others: await window.lists(idsOf(some)), fewer: await window.saw(idsOf(some.filter(({ gone }) => gone))) };
  }

  const over = () => {
    box.close();
    watching.end();
  };
  return until(told(), over);
}

const nothing: News = { rows: [], gone: [], present: null, others: false, fewer: false, missed: false };

const idsOf = (touched: readonly Touched[]) => [...new Set(touched.map(({ id }) => id))];

const isNews = ({ rows, gone, present, missed }: News) => rows.length > 0 || gone.length > 0 || present !== null || missed;

/** A row that comes back into sight was not there before, and is news. */
function changed({ id, version, touched, found }: Seen, own: ReadonlySet<string>, there: ReadonlyMap<string, string | null>): News['rows'] {
  const linked = touched || (there.get(id) ?? found) !== found;
  return own.has(id) || linked || !there.has(id) ? [{ id, version, linked }] : [];
}
