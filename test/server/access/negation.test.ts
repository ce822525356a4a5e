import type { RowClass } from '../../../server/model/field.js';
import { resourceOf } from '../../../server/model/resource.js';
import type { Json } from '../../oracle/asking.js';
import { Naive } from '../../oracle/naive.js';
import { type Answer, platform } from '../../platform.js';
import { everybody, everyResource, type Somebody } from '../../world/actors.js';
import { Conditions } from '../../world/conditions.js';
import { assertSame, dataOf, inWorlds, isUntold, type Site } from '../../world/rounds.js';

let site: Site;
beforeAll(async () => {
  site = await platform();
});
afterAll(() => site.close());

test('what is answered holds in the whole world, not only in the part a role sees; what would not is refused', async () => {
  const tallies = { answered: 0, refused: 0 };
  await inWorlds(site, 1, async (round) => {
    for (const ask of round.chance.shuffled(await everybody(site, round)).slice(0, 10)) {
      const [seen, whole] = [new Naive(round.rows, ask.actor), new Naive(round.rows, ask.actor)];
      const conditions = new Conditions({ ...round, role: ask.actor.role });
      await everyResource(ask, async (row) => {
        const where = conditions.any(row);
        const answer = await totals(ask, row, where);

        if (isUntold(answer)) tallies.refused += 1;
        else {
          tallies.answered += 1;
          const met = seen.all(row, where);
          assertSame([ask.actor, where], dataOf<Totals>(answer).met.total, met.length);
          const lies = met.filter((at) => !whole.asking.meets({ ...whole.asking, scoped: false }, at, where));
          assertSame([ask.actor, row.name, where], lies, []);
        }
      });
    }
  });
  expect(tallies.refused / tallies.answered).toBeGreaterThan(0.05);
  expect(tallies.answered / tallies.refused).toBeGreaterThan(1);
});

test('a condition and its opposite make the whole, for whoever may ask both', async () => {
  const tallies = { answered: 0 };
  await inWorlds(site, 1, async (round) => {
    for (const ask of round.chance.shuffled(await everybody(site, round)).slice(0, 10)) {
      const conditions = new Conditions({ ...round, role: ask.actor.role });
      await everyResource(ask, async (row) => {
        const where = conditions.any(row, 2);

        const answer = await totals(ask, row, where);

        if (isUntold(answer)) return;
        const { met, unmet, all } = dataOf<Totals>(answer);
        assertSame([ask.actor, where], met.total + (unmet?.total ?? 0), all.total);
        tallies.answered += 1;
      });
    }
  });
  expect(tallies.answered).toBeGreaterThan(20);
});

interface Totals {
  all: { total: number };
  met: { total: number };
  unmet: { total: number };
}

function totals(ask: Somebody, row: RowClass, where: Json): Promise<Answer> {
  const { plural } = resourceOf(row);
  const query = `query ($where: ${row.name}Where, $not: ${row.name}Where) {
    all: ${plural} { total } met: ${plural}(where: $where) { total } unmet: ${plural}(where: $not) { total }
  }`;
  return ask(query, { where, not: { not: where } });
}
