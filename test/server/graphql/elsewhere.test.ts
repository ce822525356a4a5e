import { randomUUID } from 'node:crypto';
import { IndustrialZone } from '../../../server/resources/place/industrialZone.js';
import { make } from '../../make.js';
import { type Answer, platform } from '../../platform.js';

let site: Awaited<ReturnType<typeof platform>>;
beforeAll(async () => {
  site = await platform();
});
afterAll(() => site.close());

/** Of a page drawn for that role, with the cookie its browser now holds. */
const sendFrom = (grant: string, cookie: string, query: string) =>
  fetch(`${site.site}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'hatnhan', 'x-grant': grant, origin: site.site, cookie },
    body: JSON.stringify({ query }),
  });
const askFrom = async (grant: string, cookie: string, query: string): Promise<Answer> =>
  (await sendFrom(grant, cookie, query)).json() as Promise<Answer>;

async function somebody() {
  const ask = await site.as('admin');
  const { data } = await ask('{ me { grant } }');
  return { cookie: ask.cookie, grant: String((data as unknown as { me: { grant: string } }).me.grant) };
}

test('what a page sends after somebody else came in by another tab is neither written nor answered', async () => {
  const [first, second] = [await somebody(), await somebody()];
  const { id } = await make(site.owner, IndustrialZone, { name: 'Đồng Đình' });
  const rename = (operation: string, name: string) =>
    `mutation { save(operation: "${operation}", changes: { industrialZones: [{ id: "${id}", version: 1, set: { name: "${name}" } }] }) { problems { code } } }`;
  const done = randomUUID();

  const own = await askFrom(first.grant, first.cookie, rename(done, 'Cụm Đồng Đình'));
  const others = [
    await askFrom(first.grant, second.cookie, rename(randomUUID(), 'Của ai')),
    await askFrom(first.grant, second.cookie, `mutation { undo(operation: "${done}", as: "${randomUUID()}") { problems { code } } }`),
    await askFrom(first.grant, second.cookie, '{ industrialZones { total } }'),
    await askFrom(first.grant, second.cookie, `mutation { createAccount(username: "ai", displayName: "Ai") { token } }`),
  ];

  expect(own).toEqual({ data: { save: { problems: [] } } });
  for (const { data, errors } of others) {
    expect([data ?? null, errors?.[0]?.extensions]).toEqual([null, { code: 'UNAUTHENTICATED', reason: 'ENTERED_ELSEWHERE' }]);
  }
  const { rows } = await site.owner.query('select name, version from industrial_zone where id = $1', [id]);
  expect(rows).toEqual([{ name: 'Cụm Đồng Đình', version: 2 }]);
});

test('signing out of such a page leaves the other person signed in', async () => {
  const [first, second] = [await somebody(), await somebody()];

  const { headers } = await sendFrom(first.grant, second.cookie, 'mutation { signOut }');

  expect(headers.get('set-cookie')).toBeNull();
  expect(await askFrom(second.grant, second.cookie, '{ me { grant } }')).toEqual({ data: { me: { grant: second.grant } } });
});

test('whoever is asked for comes in from such a page, too', async () => {
  const [first, second] = [await somebody(), await somebody()];

  const { data, errors } = await askFrom(first.grant, second.cookie, 'mutation { signIn(username: "ai", password: "sai") { id } }');

  expect([data ?? null, errors?.[0]?.extensions]).toEqual([null, { code: 'UNAUTHENTICATED', reason: 'WRONG_CREDENTIALS' }]);
});
