import type { RowClass } from '../../../server/model/field.js';
import { resourceOf, single } from '../../../server/model/resource.js';
import { resources } from '../../../server/resources/index.js';
import { type Group, groupsOf } from '../../oracle/groups.js';
import { Naive } from '../../oracle/naive.js';
import { seesSome } from '../../oracle/rights.js';
import { platform } from '../../platform.js';
import { everybody, type Somebody } from '../../world/actors.js';
import { Groupings } from '../../world/groupings.js';
import { assertSame, dataOf, inWorlds, isUntold, type Round, type Site } from '../../world/rounds.js';

let site: Site;
beforeAll(async () => {
  site = await platform();
});
afterAll(() => site.close());

const asked = (row: RowClass) =>
  `query ($by: [${row.name}By!], $where: ${row.name}Where, $measures: [${row.name}Measure!]!, $having: [Having!]) {
    groups: ${single(row)}Groups(by: $by, where: $where, measures: $measures, having: $having) { rows { keys { value label } values drill } partial }
  }`;

interface Answered {
  keys: { value: string | null; label: string | null }[];
  values: (number | null)[];
  drill: unknown;
}

test('groups are the heaps a naive reader makes, and each opens as just the rows it counts', async () => {
  const board = await site.as('organisationBoard');
  await inWorlds(site, 2, async (round) => {
    for (const row of resources.flatMap((each) => Array.from({ length: 2 }, () => each))) await expectSame(round, board, row);
  });
});

test('so they are for every role, of the rows it sees; what it can not open is not offered', async () => {
  await inWorlds(site, 1, async (round) => {
    for (const ask of await everybody(site, round)) {
      const seen = round.chance.shuffled(resources.filter((row) => seesSome(ask.actor.role, row))).slice(0, 4);
      for (const row of seen) await expectSame(round, ask, row);
    }
  });
});

async function expectSame({ chance, rows }: Round, ask: Somebody, row: RowClass) {
  const question = new Groupings({ chance, rows, role: ask.actor.role }).any(row);
  const naive = new Naive(rows, ask.actor);

  const answer = await ask(asked(row), { ...question });

  if (isUntold(answer)) return;
  const { groups } = dataOf<{ groups: { rows: Answered[] } }>(answer);
  const found = groups.rows.map(({ keys, values }) => ({ keys, values: values.map(rounded) }));
  const expected = groupsOf({ asking: naive.asking, all: naive.all(row, question.where) }, row, question).map(told);
  assertSame({ actor: ask.actor, question, answer }, sortedBy(found), sortedBy(expected));
  const opened = groups.rows.filter(({ drill }) => drill !== null).slice(0, 3);
  for (const { values, drill } of opened) assertSame({ question, drill }, await totalOf(ask, row, drill), values[0]);
}

async function totalOf(ask: Somebody, row: RowClass, where: unknown): Promise<unknown> {
  const answer = await ask(`query ($where: ${row.name}Where) { page: ${resourceOf(row).plural}(where: $where) { total(exact: true) } }`, {
    where,
  });
  return dataOf<{ page: { total: number } }>(answer).page.total;
}

const told = ({ keys, labels, values }: Group) => ({
  keys: keys.map((key, index) => ({ value: key === null ? null : String(key), label: labels[index] ?? null })),
  values: values.map(rounded),
});

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 1e6) / 1e6);
const sortedBy = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
