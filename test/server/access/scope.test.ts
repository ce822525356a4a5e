import { linkName, type RowClass } from '../../../server/model/field.js';
import { resourceOf, single } from '../../../server/model/resource.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { EnterpriseSite } from '../../../server/resources/economy/enterpriseSite.js';
import { resources } from '../../../server/resources/index.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';
import { Person } from '../../../server/resources/party/person.js';
import { groupsOf } from '../../oracle/groups.js';
import { Naive, type PageWanted, type Wanted } from '../../oracle/naive.js';
import { seesSome } from '../../oracle/rights.js';
import { platform } from '../../platform.js';
import { everybody, everyResource, type Somebody } from '../../world/actors.js';
import { fieldsFor, type Maker, manysFor, onesFor } from '../../world/declared.js';
import { Writer } from '../../world/document.js';
import { assertSame, dataOf, inWorlds, type Site } from '../../world/rounds.js';

let site: Site;
beforeAll(async () => {
  site = await platform();
});
afterAll(() => site.close());

test('a role that may not read a resource is told so, whatever it asks of it', async () => {
  const ask = await site.as('youthUnion');
  for (const row of resources.filter((each) => !seesSome('youthUnion', each))) {
    const byId = `${single(row)}(id: "00000000-0000-7000-8000-000000000000") { id }`;
    const groups = `${single(row)}Groups(measures: [{ as: "n", fn: COUNT }]) { partial }`;
    for (const part of [`${resourceOf(row).plural} { total }`, byId, groups]) {
      const { data, errors } = await ask(`{ root: ${part} }`);

      expect([data?.root ?? null, errors?.[0]?.extensions]).toEqual([null, { code: 'FORBIDDEN', resource: row.name, field: null }]);
    }
  }
});

test('every role sees, as a list, along every link and by name, just the rows of its scope', async () => {
  await inWorlds(site, 1, async (round) => {
    for (const ask of await everybody(site, round)) {
      const naive = new Naive(round.rows, ask.actor);
      await everyResource(ask, async (row) => {
        const wanted = allAround({ ...round, role: ask.actor.role }, row);
        const { query, variables } = new Writer(round.chance).list(row, {}, wanted);

        assertSame([ask.actor, query], await ask(query, variables), { data: { root: naive.page(row, {}, wanted) } });
      });
    }
  });
});

test('a row out of scope can not be told from one that is not there', async () => {
  await inWorlds(site, 1, async (round) => {
    for (const ask of (await everybody(site, round)).filter(({ actor }) => actor.places.length + actor.units.length > 0)) {
      const naive = new Naive(round.rows, ask.actor);
      await everyResource(ask, async (row) => {
        const seen = new Set(naive.all(row).map(({ entity }) => entity.id));
        for (const { id } of round.chance.shuffled(round.rows.all(row)).slice(0, 4)) {
          const answer = await ask(`query ($id: ID!) { root: ${single(row)}(id: $id) { id } }`, { id });

          assertSame([ask.actor, row.name, id], answer, { data: { root: seen.has(id) ? { id } : null } });
        }
      });
    }
  });
});

test('groups count only rows in scope, and name only what is in scope', async () => {
  await inWorlds(site, 1, async (round) => {
    for (const ask of await everybody(site, round)) {
      const naive = new Naive(round.rows, ask.actor);
      await everyResource(ask, async (row) => {
        for (const by of round.chance.shuffled(linked({ ...round, role: ask.actor.role }, row)).slice(0, 2)) {
          const expected = groupsOf({ asking: naive.asking, all: naive.all(row) }, row, { by: [by], measures: [{ as: 'n', fn: 'COUNT' }] });

          const heaps = expected.map(({ keys, labels, values }) => [keys[0], labels[0], values[0]].join()).sort();
          assertSame([ask.actor, row.name, by], await heapsOf(ask, row, by), heaps);
        }
      });
    }
  });
});

test('those of one role who ask the same at once are each answered for themselves', async () => {
  await inWorlds(site, 1, async (round) => {
    const officers = (await everybody(site, round)).filter(
      ({ actor }) => actor.role === 'communeOfficer' || actor.role === 'unitSecretary',
    );
    const query = '{ enterprises { total } enterpriseSites { total } partyUnits { total } persons { total } }';
    const resourcesOf = [Enterprise, EnterpriseSite, PartyUnit, Person];
    const asked = round.chance.shuffled(Array.from({ length: 20 }, () => officers).flat());

    const answers = await Promise.all(asked.map((ask) => ask(query)));

    const expected = asked.map(({ actor }) => {
      const naive = new Naive(round.rows, actor);
      return { data: Object.fromEntries(resourcesOf.map((row) => [resourceOf(row).plural, { total: naive.all(row).length }])) };
    });
    assertSame(query, answers, expected);
  });
});

/** Every link, list and field of a row. */
function allAround(maker: Maker, row: RowClass): PageWanted[] {
  const id: Wanted = { key: 'id', is: 'field', name: 'id' };
  const fields = fieldsFor(maker, row).map(({ name }): Wanted => ({ key: name, is: 'field', name }));
  const ones = onesFor(maker, row).map(({ name }): Wanted => ({ key: name, is: 'one', name, of: [id] }));
  const listed: PageWanted[] = [
    { key: 'rows', is: 'rows', of: [id] },
    { key: 'total', is: 'total' },
  ];
  const manys = manysFor(maker, row).map(({ name }): Wanted => ({ key: name, is: 'page', name, asked: {}, of: listed }));
  return [
    { key: 'rows', is: 'rows', of: [...fields, ...ones, ...manys] },
    { key: 'total', is: 'total' },
  ];
}

/** By every link, and by what stands at its end. */
const linked = (maker: Maker, row: RowClass) =>
  fieldsFor(maker, row).flatMap((field) => {
    const target = field.target?.();
    if (!target) return [];
    const [title] = resourceOf(target).title.split('.');
    const readable =
      fieldsFor(maker, target).some(({ name }) => name === title) && onesFor(maker, row).some(({ name }) => name === linkName(field));
    return [{ [field.name]: {} }, ...(readable && title ? [{ [linkName(field)]: { [title]: {} } }] : [])];
  });

interface Heaps {
  root: { rows: { keys: { value: string | null; label: string | null }[]; values: number[] }[] };
}

async function heapsOf(ask: Somebody, row: RowClass, by: object): Promise<string[]> {
  const query = `query ($by: [${row.name}By!]) {
    root: ${single(row)}Groups(by: $by, measures: [{ as: "n", fn: COUNT }]) { rows { keys { value label } values } }
  }`;
  const { root } = dataOf<Heaps>(await ask(query, { by: [by] }));
  return root.rows.map(({ keys, values }) => [keys[0]?.value, keys[0]?.label, values[0]].join()).sort();
}
