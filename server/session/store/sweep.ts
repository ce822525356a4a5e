import type { Db } from './db.js';

/** What nobody will ask for again: sessions, invitations and failures over for a month, counts a day old, devices unseen for their cookie's life. */
export async function sweep(db: Db): Promise<void> {
  await db.query({ text: "delete from session where expires_at < now() - interval '30 days'", values: [] });
  await db.query({ text: "delete from invitation where expires_at < now() - interval '30 days'", values: [] });
  await db.query({ text: "delete from device where created_at < now() - interval '180 days'", values: [] });
  await db.query({ text: "delete from sign_in_failure where last_at < now() - interval '30 days'", values: [] });
  await db.query({
    text: "delete from attempt where since < now() - interval '1 day' and (blocked_until is null or blocked_until < now())",
    values: [],
  });
}
