import { type Db, moment } from './db.js';

/**
 * Counts one attempt against a counter, atomically, before the password is looked at: of any number at once no more get through
 * than there is room for. Answers whether this one may go on.
 */
export async function countInWindow(db: Db, counter: string, limit: number, seconds: number): Promise<boolean> {
  const over = 'a.since + make_interval(secs => $3) <= now()';
  const { rows } = await db.query({
    text: `insert into attempt as a (id, version, count, since) values ($1, 1, 1, now())
      on conflict (id) do update set
        count = case when ${over} then 1 else a.count + 1 end,
        since = case when ${over} then now() else a.since end,
        blocked_until = case when not ${over} and a.count + 1 >= $2 then a.since + make_interval(secs => $3) end
      where a.blocked_until is null or a.blocked_until <= now()
      returning id`,
    values: [counter, limit, seconds],
  });
  return rows.length === 1;
}

/** The same for failures in a row: from the limit on each doubles the wait, up to `longest` seconds; at the ceiling it lasts until a new password. */
export async function countFailure(db: Db, counter: string, limit: number, longest: number, ceiling: number): Promise<boolean> {
  const { rows } = await db.query({
    text: `insert into attempt as a (id, version, count, since) values ($1, 1, 1, now())
      on conflict (id) do update set count = a.count + 1, since = now(), blocked_until = now() + case
        when a.count + 1 >= $4 then interval '100 years'
        when a.count + 1 >= $2 then make_interval(secs => least($3, 2 ^ least(a.count + 1 - $2, 30)))
      end
      where a.blocked_until is null or a.blocked_until <= now()
      returning id`,
    values: [counter, limit, longest, ceiling],
  });
  return rows.length === 1;
}

export async function secondsLeft(db: Db, counter: string): Promise<number> {
  const { rows } = await db.query<{ seconds: number }>({
    text: 'select least(86400, ceil(extract(epoch from blocked_until - now())))::int as seconds from attempt where id = $1 and blocked_until > now()',
    values: [counter],
  });
  return rows[0]?.seconds ?? 1;
}

/** Until when these counters let nobody through; those that do are not in it. */
export async function blockedUntil(db: Db, counters: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await db.query<{ id: string; until: string }>({
    text: `select id, ${moment('blocked_until')} as until from attempt where id = any($1::uuid[]) and blocked_until > now()`,
    values: [counters],
  });
  return new Map(rows.map(({ id, until }) => [id.replaceAll('-', ''), until]));
}

/** A success was no guess: it is taken off the counts. */
export const uncount = (db: Db, counters: readonly string[]) =>
  db.query({
    text: 'update attempt set count = greatest(count - 1, 0), blocked_until = null where id = any($1::uuid[])',
    values: [counters],
  });

export const forget = (db: Db, counter: string) => db.query({ text: 'delete from attempt where id = $1', values: [counter] });
