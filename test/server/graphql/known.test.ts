import { platform } from '../../platform.js';

let site: Awaited<ReturnType<typeof platform>>;
let cookie: string;
beforeAll(async () => {
  site = await platform();
  cookie = (await site.as('organisationBoard')).cookie;
});
afterAll(() => site.close());

const document = 'query Find($where: EnterpriseWhere, $take: Int) { enterprises(where: $where, take: $take) { total rows { id name } } }';
const nested = (depth: number): object => (depth === 0 ? { name: { eq: 'x' } } : { and: [nested(depth - 1)] });
let texts = 0;
/** The same question in a text that nobody has asked yet. */
const newText = () => `${document} # ${texts++}`;

async function told(body: object, accept = '*/*') {
  const headers = { 'content-type': 'application/json', 'x-requested-with': 'hatnhan', origin: site.site, cookie, accept };
  const answer = await fetch(`${site.site}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
}

test.each([
  ['a condition', { variables: { where: { name: { contains: 'Nhã Nam' } } } }],
  ['no variables', { variables: null }],
  ['a name', { operationName: 'Find' }],
  ['the name of another operation', { operationName: 'Other' }],
  ['a value of another kind', { variables: { where: { name: { eq: 5 } } } }],
  ['a condition too deep', { variables: { where: nested(13) } }],
  ['a page too large', { variables: { take: 10_001 } }],
  ['variables that are none', { variables: 'where' }],
  ['extensions that are none', { extensions: 'x' }],
  ['extensions that name another document', { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }],
])('a document that is known, asked with %s, is answered as one that is not', async (_, asked) => {
  const query = newText();
  expect((await told({ query })).status).toBe(200);

  const [known, fresh] = [await told({ query, ...asked }), await told({ query: newText(), ...asked })];

  expect(known).toEqual(fresh);
});

test('a document that is known is answered in the form that is asked for', async () => {
  const query = newText();
  await told({ query });

  const { type } = await told({ query }, 'application/graphql-response+json');

  expect(type).toMatch(/^application\/graphql-response\+json/);
});

test('what one role may ask is refused to another, known or not', async () => {
  const query = '{ partyMembers { rows { id cardNumber } } }';
  const [board, officer] = [await site.as('organisationBoard'), await site.as('communeOfficer')];
  expect((await board(query)).errors).toBeUndefined();
  await board(query);

  const { errors } = await officer(query);

  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('who was signed out is nobody, though the document is known', async () => {
  const query = newText();
  const board = await site.as('organisationBoard');
  await board(query);
  await site.owner.query('update session set revoked_at = now() where user_id = $1', [board.actor.id]);

  const { errors } = await board(query);

  expect(errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED', reason: 'SESSION_REVOKED' });
});
