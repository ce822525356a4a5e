import { fieldsOf, linkName, type RowClass } from '../../../server/model/field.js';
import { reachesOf, step } from '../../../server/model/reach.js';
import type { Role } from '../../../server/model/roles.js';
import { resources } from '../../../server/resources/index.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';
import { AdminUnit } from '../../../server/resources/place/adminUnit.js';
import { isVisible, type Standing } from '../../oracle/asking.js';
import { Naive } from '../../oracle/naive.js';
import { Rows } from '../../oracle/rows.js';
import { invent } from '../../world/invent.js';
import { chance } from '../query/save/chance.js';

const today = '2026-11-22';
const worlds = Array.from({ length: 60 }, (_, index) => {
  const seed = index + 1;
  const rolls = chance(seed);
  const rows = new Rows(invent(rolls, today), today);
  const some = (row: RowClass) =>
    rolls
      .shuffled(rows.all(row))
      .slice(0, 2)
      .map(({ id }) => id);
  const actor = { id: '', agencies: [], places: some(AdminUnit), units: some(PartyUnit) };
  const readers = {
    communeOfficer: new Naive(rows, { ...actor, role: 'communeOfficer' }),
    unitSecretary: new Naive(rows, { ...actor, role: 'unitSecretary' }),
  };
  return { seed, rows, readers };
});

interface Cover {
  row: RowClass;
  name: string;
  role: Role;
  far: (rows: Rows, near: Standing) => Standing[];
}

/** Every link for which a role says it sees all that is over there. */
const covers: readonly Cover[] = resources.flatMap((row) =>
  [
    ...fieldsOf(row)
      .filter(({ target }) => target)
      .map(linkName),
    ...reachesOf(row).map(({ name }) => name),
  ].flatMap((name) => coversOf(row, name)),
);

function coversOf(row: RowClass, name: string): Cover[] {
  const next = step(row, name);
  if (!next || 'field' in next) return [];
  const [to, ...more] = 'many' in next ? [next.many] : next.one;
  if (!to || more.length > 0) return [];
  const roles = to.how === 'link' ? (to.key.covered ?? []) : to.covered;
  const far = (rows: Rows, { entity }: Standing) =>
    (to.how === 'link' ? rows.pointing(to.target, 'id', entity[to.key.name]) : rows.pointing(to.target, to.by.name, entity.id)).map(
      (each) => ({ row: to.target, entity: each }),
    );
  return roles.map((role) => ({ row, name, role, far }));
}

test('links say for whom they stay inside', () => {
  expect(covers.length).toBeGreaterThan(40);
});

test.each(covers.map((cover) => [cover.role, `${cover.row.name}.${cover.name}`, cover] as const))(
  'a %s sees all that %s leads to from what he sees',
  (role, _, { row, far }) => {
    const tried = worlds.map(({ seed, rows, readers }) => {
      const { [role as keyof typeof readers]: naive } = readers;
      const reached = naive.all(row).flatMap((near) => far(rows, near));
      return { seed, reached: reached.length, hidden: reached.filter((at) => !isVisible(naive.asking, at)).map(({ entity }) => entity.id) };
    });

    expect(tried.filter(({ hidden }) => hidden.length > 0)).toEqual([]);
    expect(tried.reduce((sum, { reached }) => sum + reached, 0)).toBeGreaterThan(5);
  },
);
