import type { RowClass } from '../../../server/model/field.js';
import { resourceOf } from '../../../server/model/resource.js';
import { resources } from '../../../server/resources/index.js';
import type { Json } from '../../oracle/asking.js';
import { Naive } from '../../oracle/naive.js';
import { platform } from '../../platform.js';
import { Conditions } from '../../world/conditions.js';
import { assertSame, inWorlds, type Site } from '../../world/rounds.js';

let site: Site;
beforeAll(async () => {
  site = await platform();
});
afterAll(() => site.close());

const document = ({ name }: RowClass, plural: string) =>
  `query ($where: ${name}Where, $order: [${name}Order!], $take: Int, $skip: Int, $asOf: String) {
    page: ${plural}(where: $where, order: $order, take: $take, skip: $skip, asOf: $asOf) { total(exact: true) rows { id } }
  }`;

test('a condition holds of the same rows as when it is thought through row by row', async () => {
  const board = await site.as('organisationBoard');
  await inWorlds(site, 3, async ({ chance, rows }) => {
    const conditions = new Conditions({ chance, rows, role: 'organisationBoard' });
    const naive = new Naive(rows, board.actor);
    for (const row of resources.flatMap((each) => Array.from({ length: 8 }, () => each))) {
      const where: Json = conditions.where(row, 3);

      const answer = await board(document(row, resourceOf(row).plural), { where });

      const expected = naive.page(row, { where }, [
        { key: 'total', is: 'total' },
        { key: 'rows', is: 'rows', of: [{ key: 'id', is: 'field', name: 'id' }] },
      ]);
      assertSame(where, answer, { data: { page: expected } });
    }
  });
});
