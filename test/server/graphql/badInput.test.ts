import { platform } from '../../platform.js';

let site: Awaited<ReturnType<typeof platform>>;
let board: Awaited<ReturnType<typeof site.as>>;
beforeAll(async () => {
  site = await platform();
  board = await site.as('organisationBoard');
});
afterAll(() => site.close());

interface Told {
  status: number;
  text: string;
  errors: { message: string; extensions: Record<string, unknown> }[];
  data: unknown;
}

async function post(body: string | Buffer, headers: Record<string, string> = {}, cookie = board.cookie): Promise<Told> {
  const answer = await fetch(`${site.site}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'hatnhan', origin: site.site, cookie, ...headers },
    body,
  });
  const text = await answer.text();
  const { errors = [], data = null } = JSON.parse(text);
  return { status: answer.status, text, errors, data };
}

const ask = (query: string, variables: object = {}, cookie?: string) => post(JSON.stringify({ query, variables }), {}, cookie);

/** What no answer may hold: SQL, names of tables, paths, stacks, suggestions. */
const inside =
  /\b(select|from "|insert|relation|column "|syntax error at|party_unit|enterprise_site)\b|\/(work|home|tmp|node_modules)\/|\bat .*:\d+:\d+|Did you mean/;

async function expectRefused(asked: Promise<Told>, limit?: string) {
  const [told, other] = await Promise.all([asked, board('{ enterprises { total } }')]);

  expect(told.errors[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', ...(limit ? { limit } : {}) });
  expect(told.text).not.toMatch(inside);
  expect(told.text.length).toBeLessThan(20_000);
  expect(other).toEqual({ data: { enterprises: { total: 0 } } });
}

const times = (count: number, make: (index: number) => string, by = ' ') =>
  Array.from({ length: count }, (_, index) => make(index)).join(by);
const list = (inner: string) => `{ enterprises(${inner}) { total rows { id } } }`;

describe('a hostile document is refused, the limit named, others unharmed', () => {
  const deep = (levels: number) => `{ enterprises { rows { ${'parent { '.repeat(levels)} id ${'} '.repeat(levels)} } } }`;
  const bomb = (levels: number, spreads: number) =>
    `{ enterprises { rows { ...F0 } } } ${times(levels, (at) => `fragment F${at} on Enterprise { ${times(spreads, () => (at === levels - 1 ? 'id' : `...F${at + 1}`))} }`)}`;
  const overlapping = `{ enterprises { rows { ${times(60, () => 'parent { id }')} ${times(60, () => 'parent { name }')} } } }`;

  test.each<[string, string, string | undefined]>([
    ['too deep', deep(100), 'depth'],
    ['a little too deep', deep(11), 'depth'],
    ['too wide', `{ ${times(5_000, (at) => `a${at}: enterprises { total }`)} }`, 'tokens'],
    ['of many aliases', `{ ${times(16, (at) => `a${at}: enterprises { total }`)} }`, 'aliases'],
    ['of many aliases of __typename', `{ ${times(16, (at) => `a${at}: __typename`)} }`, 'aliases'],
    [
      'of fragments within themselves',
      '{ enterprises { rows { ...A } } } fragment A on Enterprise { ...B } fragment B on Enterprise { ...A }',
      undefined,
    ],
    ['of a fragment within itself', '{ enterprises { rows { ...A } } } fragment A on Enterprise { parent { ...A } }', undefined],
    ['of fragments that multiply', bomb(40, 8), 'selections'],
    ['that is no GraphQL', '{ enterprises { total ', undefined],
    ['that asks nothing there is', '{ enterprizes { total } }', undefined],
    ['that asks a field there is not', '{ enterprises { rows { nam } } }', undefined],
    ['of two operations without a name', '{ enterprises { total } } query B { enterprises { total } }', undefined],
  ])('%s', (_, query, limit) => expectRefused(ask(query), limit));

  test('the same field many times is one field', async () => {
    expect((await ask(overlapping)).errors).toEqual([]);
  });

  test('of ten megabytes', () => expectRefused(post(JSON.stringify({ query: `# ${'x'.repeat(10_000_000)}` })), 'bytes'));
});

describe('a hostile body is refused', () => {
  test.each<[string, string | Buffer]>([
    ['nothing', ''],
    ['no JSON', '{"query": '],
    ['null', 'null'],
    ['a number', '1'],
    ['a text', '"{ me { id } }"'],
    ['a list of questions', '[{"query":"{ me { id } }"},{"query":"{ me { id } }"}]'],
    ['a query that is an object', '{"query":{"kind":"Document"}}'],
    ['variables that are a list', '{"query":"{ enterprises { total } }","variables":[1]}'],
    ['variables that are a text', '{"query":"{ enterprises { total } }","variables":"{}"}'],
    ['an operation that is not there', '{"query":"query A { enterprises { total } }","operationName":"B"}'],
    ['a persisted question', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"0000"}}}'],
    ['other bytes than UTF-8', Buffer.from('{"query":"{ enterprises { total } }"}', 'utf16le')],
    ['brackets in brackets', `{"query":"{ enterprises { total } }","variables":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
  ])('%s', (_, body) => expectRefused(post(body)));

  test('of another kind than JSON', async () => {
    const told = await Promise.all(
      ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'message/http'].map((type) =>
        post('{}', { 'content-type': type }),
      ),
    );

    expect(told.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  test('compressed', () => expectRefused(post(Buffer.from('1f8b0800000000000003', 'hex'), { 'content-encoding': 'gzip' })));
});

describe('a hostile condition is refused', () => {
  const where = (value: unknown) => ask('query ($where: EnterpriseWhere) { enterprises(where: $where) { total } }', { where: value });
  const nested = (levels: number) => Array.from({ length: levels }).reduce<object>((inner) => ({ not: inner }), { name: { eq: 'x' } });

  test.each<[string, unknown, string | undefined]>([
    ['of 301 parts', { or: Array.from({ length: 150 }, () => ({ name: {} })) }, 'nodes'],
    ['of 100,000 parts', { or: Array.from({ length: 100_000 }, () => ({})) }, 'nodes'],
    ['of 13 levels', nested(12), 'depth'],
    ['of 10,001 values', { name: { in: Array.from({ length: 10_001 }, String) } }, 'list'],
    ['with an object in place of a list', { and: { 0: { name: { eq: 'x' } }, length: 1 } }, undefined],
    ['with an object in place of values', { name: { in: { 0: 'x', length: 1 } } }, undefined],
    ['with __proto__', JSON.parse('{"__proto__":{"name":{"eq":"x"}}}'), undefined],
    ['with constructor', { constructor: { name: { eq: 'x' } } }, undefined],
    ['with toString as an operator', { name: { toString: 'x' } }, undefined],
    ['with a dotted name', { 'parent.name': { eq: 'x' } }, undefined],
    ['with a quoted name', { '"name"': { eq: 'x' } }, undefined],
    ['with an alias of a table', { 't0.name': { eq: 'x' } }, undefined],
    ['with a name of another case', { NAME: { eq: 'x' } }, undefined],
    ['with null for a test', { name: null }, undefined],
    ['with null for a value', { name: { eq: null } }, undefined],
    ['with null for values', { name: { in: null } }, undefined],
    ['with null among values', { name: { in: ['x', null] } }, undefined],
    ['with null for a yes or no', { name: { isNull: null } }, undefined],
    ['with null for a list', { and: null }, undefined],
    ['with null for a row', { parent: null }, undefined],
    ['with null for its opposite', { not: null }, undefined],
    ['with a number for a text', { name: { eq: 1 } }, undefined],
    ['with an object for a text', { name: { eq: { eq: 'x' } } }, undefined],
    ['with a text for a number', { charterCapital: { gt: '1' } }, undefined],
    ['with a number too large', { version: { gt: 1e20 } }, undefined],
    ['with a NUL', { name: { eq: 'a\0b' } }, undefined],
    ['with a NUL to look for', { name: { contains: 'a\0b' } }, undefined],
    ['with a NUL in a code', { taxCode: { startsWith: '\0' } }, undefined],
    ['with half a surrogate pair', { name: { eq: '\ud800' } }, undefined],
    ['with half a surrogate pair to look for', { name: { contains: 'a\udfff' } }, undefined],
    ['with a NUL in the name of a setting', { charterCapital: { vs: [{ op: 'GT', param: '\0' }] } }, undefined],
    ['with more text than anybody looks for', { name: { contains: 'a'.repeat(2_000) } }, 'text'],
    ['with a day that is none', { foundedOn: { eq: '2026-02-31' } }, undefined],
    ['with the year 0', { foundedOn: { eq: '0000-01-01' } }, undefined],
    ['with a day and more', { foundedOn: { eq: "2026-01-01'; drop table person" } }, undefined],
    ['with an id that is none', { id: { eq: '1' } }, undefined],
    ['with an id of brackets', { id: { eq: '{00000000-0000-7000-8000-000000000000}' } }, undefined],
    ['with ids that are none', { id: { within: { ids: ['x'] } } }, undefined],
    ['with an actor and ids', { id: { within: { ids: [], actor: 'units' } } }, undefined],
    ['with two sources of a value', { foundedOn: { vs: [{ op: 'LT', today: true, day: '2026-01-01' }] } }, undefined],
    ['with no source of a value', { foundedOn: { vs: [{ op: 'LT' }] } }, undefined],
    ['with a day for a number', { charterCapital: { vs: [{ op: 'LT', today: true }] } }, undefined],
    ['with a number for a day', { foundedOn: { vs: [{ op: 'LT', param: 'p' }] } }, undefined],
    ['with a text for a day', { foundedOn: { vs: [{ op: 'LT', field: 'name' }] } }, undefined],
    ['with an order of texts', { name: { vs: [{ op: 'LT', field: 'email' }] } }, undefined],
    ['with a field that is a row', { foundedOn: { vs: [{ op: 'LT', field: 'parent' }] } }, undefined],
    ['with a field of nothing', { foundedOn: { vs: [{ op: 'LT', field: 'parent.nothing' }] } }, undefined],
    ['with a list as a field', { foundedOn: { vs: [{ op: 'LT', field: 'sites.startedOn' }] } }, undefined],
    ['with a row that has no name', { foundedOn: { vs: [{ op: 'LT', row: 'x', field: 'foundedOn' }] } }, undefined],
    ['with a figure outside of groups', { charterCapital: { vs: [{ op: 'LT', measure: 'n' }] } }, undefined],
    ['with a key outside of groups', { charterCapital: { vs: [{ op: 'LT', key: 'n' }] } }, undefined],
    ['with the places of the asker as a value', { id: { vs: [{ op: 'EQ', actor: 'places' }] } }, undefined],
    ['with today denied', { foundedOn: { vs: [{ op: 'LT', today: false }] } }, undefined],
    ['with half a day', { foundedOn: { vs: [{ op: 'LT', today: true, minus: { days: 0.5 } }] } }, 'shift'],
    ['with a shift of nothing', { foundedOn: { vs: [{ op: 'LT', today: true, minus: { days: 'x' } }] } }, 'shift'],
    ['with a shift of lists', { foundedOn: { vs: [{ op: 'LT', today: true, minus: { days: [[1]] } }] } }, undefined],
    ['with a shift of objects', { foundedOn: { vs: [{ op: 'LT', today: true, minus: { days: { x: 1 } } }] } }, undefined],
    ['with a day before all days', { foundedOn: { vs: [{ op: 'LT', today: true, minus: { years: 90_000 } }] } }, 'range'],
    [
      'with a day after all days',
      { foundedOn: { vs: [{ op: 'LT', today: true, plus: [{ years: 99_000 }, { years: 99_000 }, { years: 99_000 }] }] } },
      'range',
    ],
    ['with a number of numbers', { charterCapital: { vs: [{ op: 'LT', field: 'charterCapital', times: [2] }] } }, undefined],
    ['with a count of nothing', { count: { sites: { gte: null } } }, undefined],
    ['with a count of a link', { count: { parent: { gte: 1 } } }, undefined],
    ['with the latest of what has no day', { latest: { branches: {} } }, undefined],
    ['with a life span where there is none', { overlaps: { today: true } }, undefined],
    ['with a stretch without an end', { some: { sites: { overlaps: { from: { today: true } } } } }, undefined],
    ['with an empty name', { as: null }, undefined],
  ])('%s', (_, value, limit) => expectRefused(where(value), limit));

  test('of 100,000 levels', () => {
    const value = `${'{"not":'.repeat(100_000)}{}${'}'.repeat(100_000)}`;

    return expectRefused(
      post(`{"query":"query ($where: EnterpriseWhere) { enterprises(where: $where) { total } }","variables":{"where":${value}}}`),
      'depth',
    );
  });

  test('on a list under a row there is none of', () => {
    const query = 'query ($where: EnterpriseSiteWhere) { enterprises { rows { sites(where: $where) { total } } } }';

    return expectRefused(ask(query, { where: { startedOn: { eq: '2026-02-31' } } }));
  });

  test.each<[string, string, string | undefined]>([
    ['more rows than may be taken', 'take: 10001', 'take'],
    ['fewer rows than none', 'take: -1', 'take'],
    ['rows before the first', 'skip: -1', 'skip'],
    ['rows from beyond all', 'skip: 2000000000', 'skip'],
    ['another number than Int', 'take: 3000000000', undefined],
    ['a day that is none', 'asOf: "2026-13-01"', undefined],
    ['two orders at once', 'order: [{ name: ASC, taxCode: DESC }]', undefined],
    ['an order of nothing', 'order: [{}]', undefined],
    ['an order of a row', 'order: [{ parent: {} }]', undefined],
    ['an order that is null', 'order: [{ name: null }]', undefined],
  ])('%s', (_, inner, limit) => expectRefused(ask(list(inner)), limit));

  test('more rows than may be taken under a row', () =>
    expectRefused(ask('{ enterprises { rows { sites(take: 1001) { rows { id } } } } }'), 'take'));

  test('more orders than a question has parts', () =>
    expectRefused(
      ask('query ($order: [EnterpriseOrder!]) { enterprises(order: $order) { total } }', {
        order: Array.from({ length: 400 }, () => ({ name: 'ASC' })),
      }),
      'nodes',
    ));
});

describe('a hostile question for groups is refused', () => {
  const doubled = (steps: number) => Array.from({ length: steps }, (_, n) => `{ as: "m${n + 1}", minus: ["m${n}", "m${n}"] }`).join(' ');
  const groups = (inner: string) => ask(`{ enterpriseSiteGroups(${inner}) { partial } }`);
  const count = 'measures: [{ as: "n", fn: COUNT }]';

  test.each<[string, string, string | undefined]>([
    [
      'by six dimensions',
      `by: [{ isMain: {} }, { areaId: {} }, { zoneId: {} }, { startedOn: {} }, { endedOn: {} }, { address: {} }], ${count}`,
      'dimensions',
    ],
    ['by nothing', `by: [{}], ${count}`, undefined],
    ['by two fields at once', `by: [{ isMain: {}, areaId: {} }], ${count}`, undefined],
    ['cut two ways', `by: [{ startedOn: { bucket: YEAR, bands: [1] } }], ${count}`, undefined],
    ['bands out of order', `by: [{ startedOn: { bands: [3, 1] } }], ${count}`, undefined],
    ['no bands', `by: [{ startedOn: { bands: [] } }], ${count}`, undefined],
    ['bands of half years', `by: [{ startedOn: { bands: [1.5] } }], ${count}`, undefined],
    ['buckets of a text', `by: [{ address: { bucket: YEAR } }], ${count}`, undefined],
    ['boundaries of a zone', `by: [{ zoneId: { boundaries: { today: true } } }], ${count}`, undefined],
    ['boundaries of no day', `by: [{ areaId: { boundaries: {} } }], ${count}`, undefined],
    ['boundaries of a day that is none', `by: [{ areaId: { boundaries: { day: "2026-02-30" } } }], ${count}`, undefined],
    ['a figure called like a key', 'measures: [{ as: "k0", fn: COUNT }], order: [{ name: "k0" }]', undefined],
    ['two figures of one name', 'measures: [{ as: "n", fn: COUNT }, { as: "n", fn: COUNT }]', undefined],
    ['a share of what comes later', 'measures: [{ as: "s", ratio: ["n", "n"] }, { as: "n", fn: COUNT }]', undefined],
    ['a share of one', 'measures: [{ as: "n", fn: COUNT }, { as: "s", ratio: ["n"] }]', undefined],
    ['a sum of days', 'measures: [{ as: "n", fn: SUM, field: "startedOn" }]', undefined],
    ['a sum of nothing', 'measures: [{ as: "n", fn: SUM }]', undefined],
    ['a figure that is none', 'measures: [{ as: "n" }]', undefined],
    ['a figure without a name', 'measures: [{ fn: COUNT }]', undefined],
    ['an order of nothing', `${count}, order: [{ name: "m" }]`, undefined],
    ['an order by a key there is not', `${count}, order: [{ name: "k0" }]`, undefined],
    ['having of nothing', `${count}, having: [{ measure: "m", gt: 1 }]`, undefined],
    ['having a figure there is not', `${count}, having: [{ measure: "n", vs: [{ op: GT, measure: "m" }] }]`, undefined],
    ['having a key there is not', `${count}, having: [{ measure: "n", vs: [{ op: GT, key: "areaId" }] }]`, undefined],
    [
      'having a key of another kind',
      `by: [{ startedOn: {} }], ${count}, having: [{ measure: "n", vs: [{ op: GT, key: "startedOn" }] }]`,
      undefined,
    ],
    ['having a field', `${count}, having: [{ measure: "n", vs: [{ op: GT, field: "version" }] }]`, undefined],
    ['having a setting by a field', `${count}, having: [{ measure: "n", vs: [{ op: GT, param: "p", by: "address" }] }]`, undefined],
    ['having a day', `${count}, having: [{ measure: "n", vs: [{ op: GT, today: true }] }]`, undefined],
    ['figures that double at each step', `measures: [{ as: "m0", fn: COUNT }, ${doubled(40)}]`, 'measures'],
    ['more groups than may be taken', `${count}, take: 10001`, 'take'],
  ])('%s', (_, inner, limit) => expectRefused(groups(inner), limit));
});
