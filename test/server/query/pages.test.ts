import type { RowClass } from '../../../server/model/field.js';
import { resourceOf } from '../../../server/model/resource.js';
import { resources } from '../../../server/resources/index.js';
import { plusDays } from '../../oracle/days.js';
import { type Listed, Naive, type PageWanted } from '../../oracle/naive.js';
import { seesSome } from '../../oracle/rights.js';
import { platform } from '../../platform.js';
import { everybody } from '../../world/actors.js';
import { Writer } from '../../world/document.js';
import { assertSame, dataOf, inWorlds, isUntold, type Site } from '../../world/rounds.js';
import { Selections } from '../../world/selections.js';

let site: Site;
beforeAll(async () => {
  site = await platform();
});
afterAll(() => site.close());

const ids: PageWanted[] = [{ key: 'rows', is: 'rows', of: [{ key: 'id', is: 'field', name: 'id' }] }];
const ofIds = ({ rows }: { rows: { id: string }[] }) => rows.map(({ id }) => id);

test('pages that go on from where the one before ended give every row once, in order', async () => {
  const board = await site.as('organisationBoard');
  await inWorlds(site, 1, async ({ chance, rows }) => {
    const selections = new Selections({ chance, rows, role: 'organisationBoard' });
    const naive = new Naive(rows, board.actor);
    for (const row of resources) {
      const asked = { ...selections.listed(row), take: 1 + chance.below(4), skip: 0 };

      const walked = await walk(board, row, asked);

      const whole = naive.page(row, { ...asked, take: 1_000 }, ids);
      assertSame([row.name, asked], walked, ofIds(whole as { rows: { id: string }[] }));
    }
  });
});

async function walk(ask: Awaited<ReturnType<Site['as']>>, row: RowClass, asked: Listed): Promise<string[]> {
  const query = `query ($where: ${row.name}Where, $order: [${row.name}Order!], $take: Int, $after: String) {
    page: ${resourceOf(row).plural}(where: $where, order: $order, take: $take, after: $after) { rows { id } next }
  }`;
  const found: string[] = [];
  let after: string | null = null;
  do {
    const { page }: { page: { rows: { id: string }[]; next: string | null } } = dataOf(await ask(query, { ...asked, after }));
    found.push(...ofIds(page));
    after = page.next;
  } while (after !== null && found.length < 1_000);
  return found;
}

test('a list under a row says whether it goes on', async () => {
  const board = await site.as('organisationBoard');
  await inWorlds(site, 1, async ({ rows }) => {
    const naive = new Naive(rows, board.actor);
    const answer = await board('{ enterprises(take: 100) { rows { id sites(take: 2) { total next } } } }');

    const { enterprises } = dataOf<{ enterprises: { rows: { id: string; sites: { total: number; next: string | null } }[] } }>(answer);
    assertSame(
      naive.all.length,
      enterprises.rows.filter(({ sites }) => (sites.next !== null) !== sites.total > 2),
      [],
    );
  });
});

test.each([
  ['of another order', Buffer.from('["a","b","00000000-0000-7000-8000-000000000000"]').toString('base64url')],
  ['that is no value', Buffer.from('["x"]').toString('base64url')],
  ['with a NUL in it', Buffer.from('["\\u0000"]').toString('base64url')],
  ['of nothing', Buffer.from('[]').toString('base64url')],
  ['made of objects', Buffer.from('[{"a":1}]').toString('base64url')],
  ['that was never given', '%%%'],
])('a place %s is refused', async (_, after) => {
  const board = await site.as('organisationBoard');
  const { errors } = await board('query ($after: String) { enterprises(after: $after) { rows { id } } }', { after });

  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});

test('of a day gone by, lists, links and totals are those of that day, in the scope of today', async () => {
  const tallies = { answered: 0 };
  await inWorlds(site, 2, async (round) => {
    const { chance, rows } = round;
    const asking = await everybody(site, round);
    for (const row of resources) {
      const ask = chance.of(asking.filter(({ actor }) => seesSome(actor.role, row)));
      const asOf = plusDays(rows.today, chance.of([-900, -380, -200, -31, -1, 0, 30]));
      const selections = new Selections({ chance, rows, role: ask.actor.role, atDay: true });
      const [asked, wanted] = [selections.listed(row), selections.page(row, 2)];
      const { query, variables } = new Writer(chance).list(row, { ...asked, asOf }, wanted);

      const answer = await ask(query, variables);

      if (isUntold(answer)) continue;
      assertSame({ actor: ask.actor, query, variables }, answer, {
        data: { root: new Naive(rows, ask.actor, asOf).page(row, asked, wanted) },
      });
      tallies.answered += 1;
    }
  });
  expect(tallies.answered).toBeGreaterThan(50);
});

test('what is only known as it is today is refused of another day, wherever it stands', async () => {
  const board = await site.as('organisationBoard');
  const ways = [
    '(asOf: "2024-01-01") { rows { status } }',
    '(asOf: "2024-01-01", where: { status: { eq: ACTIVE } }) { total }',
    '(asOf: "2024-01-01", order: [{ status: ASC }]) { rows { id } }',
    '(asOf: "2024-01-01") { rows { below { rows { unit { status } } } } }',
    '(where: { throughout: { from: { day: "2024-01-01" }, to: { today: true }, where: { status: { eq: ACTIVE } } } }) { total }',
  ].map((way) => `partyUnits${way}`);
  const groups = 'partyUnitGroups(asOf: "2024-01-01", by: [{ status: {} }], measures: [{ as: "n", fn: COUNT }]) { partial }';
  const links = [
    '(asOf: "2024-01-01") { rows { industryId } }',
    '(asOf: "2024-01-01") { rows { industry { name } } }',
    '(asOf: "2024-01-01", where: { industry: { code: { eq: "14" } } }) { total }',
    '(asOf: "2024-01-01", where: { industryId: { isNull: true } }) { total }',
    '(asOf: "2024-01-01", order: [{ industry: { code: ASC } }]) { rows { id } }',
    '(where: { throughout: { from: { day: "2024-01-01" }, to: { today: true }, where: { industryId: { isNull: true } } } }) { total }',
  ].map((way) => `enterprises${way}`);
  const linkGroups =
    'enterpriseGroups(asOf: "2024-01-01", by: [{ industry: { code: {} } }], measures: [{ as: "n", fn: COUNT }]) { partial }';

  for (const way of [...ways, groups, ...links, linkGroups]) {
    const { errors } = await board(`{ ${way} }`);

    expect([way, errors?.[0]?.extensions]).toEqual([way, { code: 'BAD_USER_INPUT', limit: 'asOf' }]);
  }
});

test('a link that never leads elsewhere is followed on any day', async () => {
  const board = await site.as('organisationBoard');

  const { errors } = await board(
    '{ enterprises(asOf: "2024-01-01", where: { parent: { name: { isNull: false } } }) { rows { parentId parent { name } standing { status } } } }',
  );

  expect(errors).toBeUndefined();
});
