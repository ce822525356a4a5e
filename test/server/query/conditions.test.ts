import type { RowClass } from '../../../server/model/field.js';
import { resourceOf } from '../../../server/model/resource.js';
import { resources } from '../../../server/resources/index.js';
import { Naive } from '../../oracle/naive.js';
import { platform } from '../../platform.js';
import { Conditions } from '../../world/conditions.js';
import { assertSame, inWorlds, type Site } from '../../world/rounds.js';

let site: Site;
beforeAll(async () => {
  site = await platform();
});
afterAll(() => site.close());

const asked = ({ name }: RowClass, plural: string) =>
  `query ($where: ${name}Where) { page: ${plural}(where: $where) { total(exact: true) rows { id } } }`;

test('a condition holds of the same rows as when it is thought through row by row', async () => {
  const board = await site.as('organisationBoard');
  const tallies = { some: 0, all: 0 };
  await inWorlds(site, 2, async ({ chance, rows }) => {
    const conditions = new Conditions({ chance, rows, role: 'organisationBoard' });
    const naive = new Naive(rows, board.actor);
    for (const row of resources.flatMap((each) => Array.from({ length: 4 }, () => each))) {
      const where = conditions.any(row);

      const answer = await board(asked(row, resourceOf(row).plural), { where });

      const found = naive.all(row, where).length;
      assertSame(where, answer, { data: { page: { total: found, rows: naive.page(row, { where }, [idsOf]).rows } } });
      tallies.all += 1;
      if (found > 0 && found < rows.all(row).length) tallies.some += 1;
    }
  });
  expect(tallies.some / tallies.all).toBeGreaterThan(0.2);
});

const idsOf = { key: 'rows', is: 'rows', of: [{ key: 'id', is: 'field', name: 'id' }] } as const;
