import { randomUUID } from 'node:crypto';
import { type Answer, type Ask, platform } from '../../platform.js';

let site: Awaited<ReturnType<typeof platform>>;
let board: Ask;

beforeAll(async () => {
  site = await platform();
  board = await site.as('organisationBoard');
});
afterAll(() => site.close());

const limitOf = ({ errors }: Answer) => errors?.[0]?.extensions;
const listing = 'query ($where: EnterpriseWhere) { enterprises(where: $where) { total } }';
const nested = (depth: number): object => (depth === 0 ? { name: { eq: 'x' } } : { and: [nested(depth - 1)] });
const many = (count: number, part: (index: number) => string) => Array.from({ length: count }, (_, index) => part(index)).join(' ');

/** Each selects twice what the one before does. */
const bomb = `fragment f0 on AdminUnit { name } ${many(12, (index) => `fragment f${index + 1} on AdminUnit { ...f${index} ...f${index} }`)}`;

test.each([
  ['a condition of 301 parts', { where: { or: Array.from({ length: 301 }, () => ({ name: { eq: 'x' } })) } }, listing, 'nodes'],
  ['a condition 13 levels deep', { where: nested(13) }, listing, 'depth'],
  ['a list of 10,001 values', { where: { name: { in: Array.from({ length: 10_001 }, () => 'x') } } }, listing, 'list'],
  ['lists in lists', { where: { and: JSON.parse(`${'['.repeat(3_000)}${']'.repeat(3_000)}`) } }, listing, 'depth'],
  ['a page of 10,001 rows', {}, '{ enterprises(take: 10001) { total rows { id } } }', 'take'],
  ['16 aliases', {}, `{ ${many(16, (index) => `a${index}: enterprises { total }`)} }`, 'aliases'],
  ['16 aliases of __typename', {}, `{ ${many(16, (index) => `a${index}: __typename`)} }`, 'aliases'],
  ['a name of 201 characters', { where: { as: 'x'.repeat(201), name: { eq: 'x' } } }, listing, undefined],
  ['no measure', {}, '{ enterpriseGroups(measures: []) { partial } }', undefined],
])('%s is refused, and the limit is named', async (_, variables, query, limit) => {
  const answer = await board(query, variables);

  expect(limitOf(answer)).toEqual({ code: 'BAD_USER_INPUT', ...(limit ? { limit } : {}) });
});

test('fragments that double one another are counted as often as they are spread', async () => {
  expect(limitOf(await board(`{ adminUnits { rows { ...f12 } } } ${bomb}`))).toMatchObject({ code: 'BAD_USER_INPUT', limit: 'selections' });
});

test('a document of more than a thousand words is not read', async () => {
  expect((await board(`{ ${many(600, () => 'me { id }')} }`)).errors?.[0]?.message).toMatch(/token/i);
});

test('twenty thousand wrong values cost no more than one, and others are answered meanwhile', async () => {
  const [wrong, other] = await Promise.all([
    board(listing, { where: { name: { in: Array.from({ length: 9_000 }, () => 1) } } }),
    board('{ enterprises { total } }'),
  ]);

  expect(limitOf(wrong)).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(other).toEqual({ data: { enterprises: { total: 0 } } });
});

test('a save of 5,001 changes is refused whole', async () => {
  const creates = { enterprises: Array.from({ length: 5_001 }, () => ({ id: randomUUID(), set: { name: 'x', taxCode: 'x' } })) };
  const answer = await board(
    'mutation ($operation: ID!, $creates: SaveCreates) { save(operation: $operation, creates: $creates) { operation } }',
    { operation: randomUUID(), creates },
  );

  expect(limitOf(answer)).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect((await board('{ enterprises { total } }')).data).toEqual({ enterprises: { total: 0 } });
});

test('keys that reach for prototypes are names nobody declared', async () => {
  const answer = await board(listing, JSON.parse('{"where": {"__proto__": {"name": {"eq": "x"}}, "constructor": {}}}'));

  expect(limitOf(answer)).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test('ten megabytes are no question', async () => {
  const response = await fetch(`${site.site}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'x', origin: site.site },
    body: 'x'.repeat(30_000),
  });

  expect(response.status).toBe(413);
});
