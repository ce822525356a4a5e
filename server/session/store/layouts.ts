import type { SheetLayout } from '../../../shared/savedSheet.js';
import type { Db } from './db.js';

export async function layoutsOf(db: Db, user: string): Promise<{ resource: string; layout: unknown }[]> {
  const { rows } = await db.query<{ resource: string; layout: string }>({
    text: 'select resource, layout from sheet_layout where user_id = $1 order by resource',
    values: [user],
  });
  return rows.map(({ resource, layout }) => ({ resource, layout: JSON.parse(layout) }));
}

/** Its id comes from whose it is and of what: the one key a second writer can collide with. */
export const keepLayout = (db: Db, user: string, resource: string, layout: SheetLayout) =>
  db.query({
    text: `insert into sheet_layout (id, version, user_id, resource, layout)
      values (md5($1::text || ' ' || $2::text)::uuid, 1, $1::uuid, $2, $3)
      on conflict (id) do update set layout = excluded.layout, version = sheet_layout.version + 1`,
    values: [user, resource, JSON.stringify(layout)],
  });
