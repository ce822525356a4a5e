import type { RowClass } from '../../../server/model/field.js';
import { resourceOf, single } from '../../../server/model/resource.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { EnterpriseSite } from '../../../server/resources/economy/enterpriseSite.js';
import { resources } from '../../../server/resources/index.js';
import { make } from '../../make.js';
import { type Group, groupsOf } from '../../oracle/groups.js';
import { Naive } from '../../oracle/naive.js';
import { seesSome } from '../../oracle/rights.js';
import type { Scalar } from '../../oracle/value.js';
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

test('of days the first and the last are days, a flag is told in words, and a day is no number', async () => {
  const board = await site.as('organisationBoard');
  await site.owner.query('truncate enterprise cascade');
  const enterpriseId = (await make(site.owner, Enterprise)).id;
  await make(site.owner, EnterpriseSite, { enterpriseId, isMain: true, startedOn: '2020-01-01' });
  await make(site.owner, EnterpriseSite, { enterpriseId, isMain: false, startedOn: '2021-05-06' });
  const first = '{ as: "first", fn: MIN, field: "startedOn" }';
  const of = (rest: string) => board(`{ groups: enterpriseSiteGroups(${rest}) { rows { keys { value label } values } } }`);

  const all = await of(`by: [{ isMain: {} }], measures: [${first}, { as: "last", fn: MAX, field: "startedOn" }]`);
  const late = await of(`by: [{ isMain: {} }], measures: [${first}], having: [{ measure: "first", vs: [{ op: GT, day: "2020-12-31" }] }]`);
  const wrong = [
    await of(`measures: [${first}], having: [{ measure: "first", gt: 3 }]`),
    await of(`measures: [${first}, { as: "rows", fn: COUNT }, { as: "less", minus: ["rows", "first"] }]`),
    await of('measures: [{ as: "sum", fn: SUM, field: "startedOn" }]'),
  ];

  const other = { keys: [{ value: 'false', label: 'Không' }], values: ['2021-05-06', '2021-05-06'] };
  const main = { keys: [{ value: 'true', label: 'Có' }], values: ['2020-01-01', '2020-01-01'] };
  expect(all).toEqual({ data: { groups: { rows: [other, main] } } });
  expect(late).toEqual({ data: { groups: { rows: [{ ...other, values: ['2021-05-06'] }] } } });
  for (const { errors } of wrong) expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
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

const rounded = (value: Scalar) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value);
const sortedBy = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
