import { limits } from '../../../server/config.js';
import { eventually } from '../../e2e/eventually.js';
import { platform } from '../../platform.js';
import { flee, knock, pageOn } from './listener.js';

let site: Awaited<ReturnType<typeof platform>>;
beforeAll(async () => {
  site = await platform();
});
afterAll(() => site.close());

const zones = { resource: 'IndustrialZone', ids: [] };
const somebody = async () => {
  const ask = await site.as('organisationBoard');
  return { ask, site: site.site, cookie: ask.cookie };
};

test('a socket is opened for pages of this site alone', async () => {
  const page = await somebody();

  const answers = [await knock(page), await knock({ ...page, origin: 'https://elsewhere.example' }), await knock({ ...page, origin: '' })];

  expect(answers).toEqual([101, 403, 403]);
});

test('a socket is opened for nobody who is not signed in', async () => {
  const page = await somebody();
  await site.owner.query('update session set revoked_at = now() where user_id = $1', [page.ask.actor.id]);

  expect([await knock({ site: site.site, cookie: '' }), await knock(page)]).toEqual([401, 401]);
});

test('whoever leaves before he is let in takes nobody’s place', async () => {
  const page = await somebody();
  const slow = await site.owner.connect();

  for (let left = 2 * limits.socketsOfOne; left > 0; left -= 5) {
    await slow.query('begin; lock table session');
    await Promise.all(Array.from({ length: 5 }, () => flee(page)));
    await slow.query('rollback');
  }
  slow.release();

  await eventually(() => knock(page), 101);
});

test('a page drawn for another role is not served as this one', async () => {
  const page = pageOn({ ...(await somebody()), grant: '00000000-0000-7000-8000-000000000000' });

  await page.watch(zones);

  expect(page.closed).toEqual([4401]);
});

test.each([
  ['a session that was revoked', 'update session set revoked_at = now() where user_id = $1'],
  ['an account that was locked', 'update "user" set suspended_at = now() where id = $1'],
  ['a role that ended', `update "grant" set started_on = '2020-01-01', ended_on = '2020-02-01' where user_id = $1`],
  [
    'an area that was given',
    `insert into grant_place (id, version, grant_id, place_id)
      select gen_random_uuid(), 1, id, (select id from admin_unit limit 1) from "grant" where user_id = $1`,
  ],
])('%s closes the socket', async (_, ending) => {
  const who = await somebody();
  const page = pageOn(who);
  await page.watch(zones);

  await site.owner.query(ending, [who.ask.actor.id]);

  await eventually(async () => page.closed, [4401]);
});

test('nothing but a subscription is asked over a socket', async () => {
  const page = pageOn(await somebody());

  const refused = await Promise.all(
    ['{ industrialZones { total } }', 'mutation { signOut }', 'subscription { __typename }', 'subscription { nothing }', '{'].map(page.ask),
  );
  await page.client.dispose();

  for (const errors of refused) expect(errors).toEqual([expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } })]);
});

test('a subscription is asked of nothing but a socket', async () => {
  const { ask } = await somebody();

  const { errors } = await ask('subscription { changes(resource: "Enterprise", ids: []) { gone } }');

  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
});

const nested = (depth: number): object => (depth === 0 ? { name: { eq: 'x' } } : { and: [nested(depth - 1)] });

test.each([
  ['of a resource there is not', { resource: 'Nothing', ids: [] }, { code: 'BAD_USER_INPUT' }],
  ['of a resource out of reach', { resource: 'Session', ids: [] }, { code: 'BAD_USER_INPUT' }],
  ['of rows that are none', { resource: 'Enterprise', ids: ['x'] }, { code: 'BAD_USER_INPUT' }],
  ['of too many rows', { resource: 'Enterprise', ids: Array(501).fill('00000000-0000-7000-8000-000000000000') }, expect.anything()],
  ['along a way there is not', { resource: 'Enterprise', ids: [], through: ['sites'] }, { code: 'BAD_USER_INPUT' }],
  ['with a condition too deep', { resource: 'Enterprise', ids: [], where: nested(13) }, { code: 'BAD_USER_INPUT', limit: 'depth' }],
  [
    'by a field that is kept from him',
    { resource: 'Person', ids: [], where: { citizenId: { eq: '1' } } },
    expect.objectContaining({ code: 'FORBIDDEN' }),
  ],
  [
    'along a way that is kept from him',
    { resource: 'Person', ids: [], through: ['holding'] },
    { code: 'FORBIDDEN', resource: 'Person', field: 'holding' },
  ],
])('a window %s is refused by name', async (_, watched, extensions) => {
  const ask = await site.as('analyst');
  const page = pageOn({ site: site.site, cookie: ask.cookie });

  const { errors } = await page.watch(watched);
  await page.client.dispose();

  expect(errors).toEqual([expect.objectContaining({ extensions })]);
});

test('a page has only so many subscriptions at once', async () => {
  const page = pageOn(await somebody());
  const all = await Promise.all(Array.from({ length: 13 }, () => page.watch(zones)));
  await page.client.dispose();

  expect(all.flatMap(({ errors }) => errors)).toEqual([
    expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT', limit: 'subscriptions' } }),
  ]);
});
