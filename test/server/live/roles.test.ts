import { resources } from '../../../server/resources/index.js';
import { eventually } from '../../e2e/eventually.js';
import { Naive } from '../../oracle/naive.js';
import { seesSome } from '../../oracle/rights.js';
import { platform } from '../../platform.js';
import { everybody } from '../../world/actors.js';
import { assertSame, inWorlds, type Site } from '../../world/rounds.js';
import { idsIn, pageOn } from './listener.js';

let site: Site;
beforeAll(async () => {
  site = await platform();
});
afterAll(() => site.close());

/** An operation that wrote all these rows, as the trail tells it. */
const touch = (ids: readonly string[]) =>
  site.owner.query(
    `with made as (insert into operation (id) values (gen_random_uuid()) returning id)
      insert into trail (operation_id, resource, row_id, event, before, after, scope)
      select made.id, r.resource, r.id, 'U', '{}', '{}', '{}' from made, unnest($1::uuid[]) t(id)
        join lateral (${resources.map(({ name }) => `select '${name}' as resource, id from "${tableOf(name)}"`).join(' union all ')}) r on r.id = t.id`,
    [ids],
  );
const tableOf = (name: string) => name.replace(/\B[A-Z]/g, '_$&').toLowerCase();

test('whoever names every row there is hears of just those in the scope of his role', async () => {
  await inWorlds(site, 1, async ({ chance, rows }) => {
    for (const ask of await everybody(site, { chance, rows })) {
      const naive = new Naive(rows, ask.actor);
      const page = pageOn({ site: site.site, cookie: ask.cookie });
      const some = chance.shuffled(resources.filter((row) => seesSome(ask.actor.role, row) && rows.all(row).length > 0)).slice(0, 3);
      const windows = await Promise.all(
        some.map(async (row) => {
          const ids = chance
            .shuffled(rows.all(row))
            .slice(0, 500)
            .map(({ id }) => id);
          return { row, ids, ...(await page.watch({ resource: row.name, ids })) };
        }),
      );

      await touch(windows.flatMap(({ ids }) => ids));
      for (const { row, ids, told, first, errors } of windows) {
        const seen = naive.all(row).map(({ entity }) => entity.id);
        const mine = ids.filter((id) => seen.includes(id)).sort();
        await eventually(async () => idsIn(first ? [first, ...told] : told), mine);
        assertSame(
          [ask.actor, row.name],
          [errors, [...(first?.gone ?? []), ...told.flatMap(({ gone }) => gone)].sort()],
          [[], ids.filter((id) => !seen.includes(id)).sort()],
        );
      }
      await page.client.dispose();
    }
  });
});
