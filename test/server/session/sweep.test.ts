import { sweep } from '../../../server/session/store/sweep.js';
import { browser } from './browser.js';
import { makeUser, openSite, password, type Site } from './site.js';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const counts = async () =>
  (await site.db.query('select (select count(*)::int from session) as sessions, (select count(*)::int from attempt) as attempts')).rows[0];

test('what is long over is swept away, and what still holds stays', async () => {
  await makeUser(site.db, 'an');
  const [old, recent] = [browser(site), browser(site)];
  await old.signIn('an', password);
  await recent.signIn('an', password);
  await recent.signIn('an', 'mật khẩu không phải thế');
  await site.db.query(
    `update session set expires_at = now() - interval '31 days' where id = (select id from session order by created_at limit 1)`,
  );
  const before = await counts();

  await sweep(site.db);
  await site.db.query(`update attempt set since = now() - interval '2 days'`);
  const held = await counts();
  await sweep(site.db);

  expect([before.sessions, held, (await counts()).attempts]).toEqual([2, { sessions: 1, attempts: before.attempts }, 0]);
  expect(await recent.who()).toEqual({ username: 'an', role: 'communeOfficer' });
});
