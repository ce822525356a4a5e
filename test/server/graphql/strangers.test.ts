import { platform } from '../../platform.js';

let site: Awaited<ReturnType<typeof platform>>;
beforeAll(async () => {
  site = await platform();
});
afterAll(() => site.close());

const headers = (cookie: string) => ({ 'content-type': 'application/json', 'x-requested-with': 'hatnhan', origin: site.site, cookie });

async function post(body: unknown, cookie = '') {
  const answer = await fetch(`${site.site}/graphql`, { method: 'POST', headers: headers(cookie), body: JSON.stringify(body) });
  return { status: answer.status, text: await answer.text() };
}

const get = async (query: string, cookie = '', more = headers(cookie)) => {
  const answer = await fetch(`${site.site}/graphql?query=${encodeURIComponent(query)}`, { headers: more });
  return { status: answer.status, text: await answer.text() };
};

test.each<[string, unknown]>([
  ['data', { query: '{ enterprises { total } }' }],
  ['one row', { query: '{ person(id: "00000000-0000-7000-8000-000000000000") { id } }' }],
  ['the catalogue', { query: '{ catalog }' }],
  ['the schema', { query: '{ __schema { types { name } } }' }],
  ['one type', { query: '{ __type(name: "Enterprise") { name } }' }],
  ['what there is not', { query: '{ nothing }' }],
  ['what is no document', { query: '{ enterprises {' }],
  ['nothing', {}],
  ['null', null],
  ['many questions', [{ query: '{ me { id } }' }]],
  ['a field of their own that there is not', { query: '{ me { passwordHash } }' }],
  ['an argument that there is not', { query: '{ me(id: 1) { id } }' }],
  ['whether there is a type', { query: '{ me { ... on Enterprise { id } } }' }],
  ['whether there is another', { query: '{ me { ... on Nothing { id } } }' }],
  ['whether there is an input', { query: 'query ($where: EnterpriseWhere) { me { id } }' }],
  ['a directive that there is not', { query: '{ me @nothing { id } }' }],
  ['through a fragment', { query: '{ ...A } fragment A on Query { enterprises { total } }' }],
  ['beside themselves', { query: '{ me { id } enterprises { total } }' }],
  ['under another name', { query: '{ me: enterprises { total } }' }],
  ['to save', { query: 'mutation { save(operation: "x") { operation } }' }],
  ['to sign in with half of it', { query: 'mutation { signIn(username: "a") { id } }' }],
  [
    'to sign in seventeen times',
    { query: `mutation { ${Array.from({ length: 17 }, (_, at) => `a${at}: signIn(username: "a", password: "b") { id }`).join(' ')} }` },
  ],
  ['more than can be read', { query: `{ me { ${'id '.repeat(2_000)} } }` }],
  ['a second operation', { query: 'query A { me { id } } query B { enterprises { total } }', operationName: 'A' }],
])('a stranger who asks %s is told the one thing strangers are told', async (_, body) => {
  const told = await post({ query: '{ enterprises { rows { name } } }' });

  expect(await post(body)).toEqual(told);
  expect(JSON.parse(told.text).errors[0].extensions.code).toBe('UNAUTHENTICATED');
});

test.each([
  ['made up', 'sid=made-up'],
  ['empty', 'sid='],
  ['of another make', `sid=${'a'.repeat(5_000)}`],
  ['with a NUL', 'sid=%00'],
])('a cookie that is %s makes nobody somebody', async (_, cookie) => {
  expect(await post({ query: '{ enterprises { total } }' }, cookie)).toEqual(await post({ query: '{ enterprises { total } }' }));
});

test('what strangers may ask is answered', async () => {
  expect(await post({ query: '{ me { id } __typename }' })).toEqual({ status: 200, text: '{"data":{"me":null,"__typename":"Query"}}' });
});

test('GET asks and never writes', async () => {
  const { cookie } = await site.as('admin');

  const asked = await get('{ enterprises { total } }', cookie);
  const written = await Promise.all([get('mutation { signOut }', cookie), get('mutation { signOut }')]);

  expect(JSON.parse(asked.text)).toEqual({ data: { enterprises: { total: 0 } } });
  expect(written.map(({ text }) => [text.includes('"data"'), text.includes('errors')])).toEqual([
    [false, true],
    [false, true],
  ]);
  expect(JSON.parse((await post({ query: '{ me { role } }' }, cookie)).text)).toEqual({ data: { me: { role: 'admin' } } });
});

test('GET from another page is not answered', async () => {
  const { cookie } = await site.as('admin');

  expect((await get('{ enterprises { total } }', cookie, { ...headers(cookie), 'x-requested-with': '' })).status).toBe(403);
  expect((await get('{ enterprises { total } }', cookie, { ...headers(cookie), origin: 'https://elsewhere.example' })).status).toBe(403);
});

test('an alias renames a field and shows no other', async () => {
  const board = await site.as('organisationBoard');

  const answer = await board('{ me { username: displayName displayName: role id: role } enterprises { total: __typename } }');

  expect(answer.data).toEqual({
    me: { username: 'organisationBoard thử', displayName: 'organisationBoard', id: 'organisationBoard' },
    enterprises: { total: 'EnterprisePage' },
  });
});

test('names that objects of JavaScript have are names like others', async () => {
  const board = await site.as('organisationBoard');

  const answer = await board('{ __proto__: enterprises { constructor: total toString: __typename } }');

  expect(JSON.stringify(answer)).toBe('{"data":{"__proto__":{"constructor":0,"toString":"EnterprisePage"}}}');
  expect(Object.hasOwn(Object.prototype, 'constructor') && ({} as { total?: unknown }).total).toBeUndefined();
});
