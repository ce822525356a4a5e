import type { RowClass } from '../../../server/model/field.js';
import { resourceOf, single } from '../../../server/model/resource.js';
import { resources } from '../../../server/resources/index.js';
import { type Group, groupsOf } from '../../oracle/groups.js';
import { Naive } from '../../oracle/naive.js';
import { type Ask, platform } from '../../platform.js';
import { Groupings } from '../../world/groupings.js';
import { assertSame, dataOf, inWorlds, type Site } from '../../world/rounds.js';

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
  await inWorlds(site, 2, async ({ chance, rows }) => {
    const groupings = new Groupings({ chance, rows, role: 'organisationBoard' });
    const naive = new Naive(rows, board.actor);
    for (const row of resources.flatMap((each) => Array.from({ length: 5 }, () => each))) {
      const question = groupings.any(row);

      const answer = await board(asked(row), { ...question });

      const found: Answered[] = dataOf<{ groups: { rows: Answered[] } }>(answer).groups.rows;
      const all = naive.all(row, question.where);
      const expected = groupsOf({ asking: naive.asking, all }, row, question).map(told);
      assertSame(
        { question, answer },
        sortedBy(found.map(({ keys, values }) => ({ keys, values: values.map(rounded) }))),
        sortedBy(expected),
      );
      for (const { values, drill } of found.slice(0, 3)) assertSame({ question, drill }, await totalOf(board, row, drill), values[0]);
    }
  });
});

async function totalOf(ask: Ask, row: RowClass, where: unknown): Promise<unknown> {
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
