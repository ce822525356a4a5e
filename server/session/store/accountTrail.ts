import { type Db, moment } from './db.js';

type Image = Readonly<Record<string, unknown>>;

/** One thing the trail says of an account or of what hangs on it. */
export interface AccountTrace {
  at: string;
  /** Name of who did it; null: the machine itself. */
  by: string | null;
  operation: string | null;
  resource: string;
  row: string;
  event: 'I' | 'U' | 'D';
  before: Image | null;
  after: Image | null;
  grant: string | null;
}

/** The account's own rows, and those that are the user's or a grant's of theirs, that still is or once was; newest first. */
export async function accountTraces(db: Db, user: string): Promise<AccountTrace[]> {
  const { rows } = await db.query<AccountTrace>({
    text: `with own as (
        select * from trail t where t.resource = 'User' and t.row_id = $1::uuid
        union all
        select * from trail t where t.scope ->> 'user_id' = $1::text
        union all
        select * from trail t where t.scope ->> 'grant_id' = any(array(
          select g.row_id::text from trail g where g.scope ->> 'user_id' = $1::text and g.resource = 'Grant'))
      )
      select ${moment('t.at')} as at, w.display_name as by, t.operation_id as operation, t.resource, t.row_id as row, t.event, t.before, t.after,
        case when t.resource = 'Grant' then t.row_id::text else t.scope ->> 'grant_id' end as grant
      from own t left join operation o on o.id = t.operation_id left join "user" w on w.id = o.actor order by t.seq desc limit 2000`,
    values: [user],
  });
  return rows;
}
