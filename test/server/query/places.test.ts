import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { EnterpriseSite } from '../../../server/resources/economy/enterpriseSite.js';
import { resources } from '../../../server/resources/index.js';
import { AdminUnit } from '../../../server/resources/place/adminUnit.js';
import { make } from '../../make.js';
import { isInForce } from '../../oracle/asking.js';
import { plusMonths } from '../../oracle/days.js';
import { unitOn } from '../../oracle/places.js';
import { Rows } from '../../oracle/rows.js';
import { platform } from '../../platform.js';
import { vault } from '../../vault.js';
import { dataOf } from '../../world/rounds.js';
import { chance } from './save/chance.js';

let site: Awaited<ReturnType<typeof platform>>;
let rows: Rows;
const [then, now] = ['2024-06-01', '2026-06-01'];

beforeAll(async () => {
  site = await platform();
  const rolls = chance(7);
  const before = await Rows.of(site.owner, resources, vault.open);
  const places = before.all(AdminUnit).filter((entity) => entity.level === 'COMMUNE' && isInForce({ row: AdminUnit, entity }, then));
  expect(places).toHaveLength(22);
  for (let made = 0; made < 60; made++) {
    const enterprise = await make(site.owner, Enterprise);
    const startedOn = plusMonths('2023-01-15', rolls.below(36));
    const endedOn = rolls.happens(0.3) ? plusMonths(startedOn, 1 + rolls.below(20)) : null;
    await make(site.owner, EnterpriseSite, { enterpriseId: enterprise.id, areaId: rolls.of(places).id, isMain: true, startedOn, endedOn });
  }
  rows = await Rows.of(site.owner, resources, vault.open);
});
afterAll(() => site.close());

interface Counts {
  rows: { keys: { value: string | null }[]; values: number[] }[];
}

const query = `query ($asOf: String, $then: String, $now: String) {
  old: enterpriseSiteGroups(asOf: $asOf, by: [{ areaId: { boundaries: { day: $then } } }], measures: [{ as: "n", fn: COUNT }]) { rows { keys { value } values } }
  new: enterpriseSiteGroups(asOf: $asOf, by: [{ areaId: { boundaries: { day: $now } } }], measures: [{ as: "n", fn: COUNT }]) { rows { keys { value } values } }
  all: enterpriseSites(asOf: $asOf) { total(exact: true) }
}`;

test('every month the sites of the 22 units of then are the sites of the units of now, unit by unit', async () => {
  const board = await site.as('organisationBoard');
  const months = Array.from({ length: 44 }, (_, month) => plusMonths('2023-01-01', month));
  for (const asOf of months) {
    const found = dataOf<{ old: Counts; new: Counts; all: { total: number } }>(await board(query, { asOf, then, now }));

    const joined = new Map<string | null, number>();
    for (const { keys, values } of found.old.rows) {
      const heir = unitOn(rows, AdminUnit, keys[0]?.value, now);
      joined.set(heir, (joined.get(heir) ?? 0) + (values[0] ?? 0));
    }
    const counted = new Map(found.new.rows.map(({ keys, values }) => [keys[0]?.value ?? null, values[0] ?? 0]));
    expect({ asOf, counted }).toEqual({ asOf, counted: joined });
    expect([...counted.values()].reduce((sum, count) => sum + count, 0)).toBe(found.all.total);
  }
});

test('a present commune opens as the sites of all that lay in it, an old one as its own', async () => {
  const board = await site.as('organisationBoard');
  const { old, new: present } = dataOf<{ old: Counts; new: Counts }>(await board(query, { asOf: now, then, now }));
  const inside =
    'query ($ids: [ID!], $now: String) { sites: enterpriseSites(asOf: $now, where: { areaId: { within: { ids: $ids } } }) { total } }';

  for (const { keys, values } of [...old.rows, ...present.rows]) {
    const { sites } = dataOf<{ sites: { total: number } }>(await board(inside, { ids: [keys[0]?.value], now }));

    expect([keys, sites.total]).toEqual([keys, values[0]]);
  }
});
