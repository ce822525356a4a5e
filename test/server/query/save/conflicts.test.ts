import type { Values } from '../../../../server/query/save/request.js';
import { everything, id, village, type World, world } from './world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

async function farm(set: object = {}): Promise<string> {
  const { farms } = await village(here, [set]);
  return farms[0] ?? '';
}
const change = (one: string, rest: { version?: number; was?: Values; set: Values }) =>
  here.board.save({ changes: { farms: [{ id: one, ...rest }] } });
const cells = async (one: string) => (await here.ask('select name, plot, workers, version from farm where id = $1', one))[0];

/** Someone with a name. */
async function neighbour() {
  const hand = here.as('organisationBoard');
  await here.ask('insert into "user" (id, version, username, display_name) values ($1, 1, $2, \'Đỗ Thị Lan\')', hand.env.actor.id, id());
  return hand;
}

test('two who change different cells of a row both get their way', async () => {
  const one = await farm({ workers: 1 });
  await change(one, { version: 1, set: { plot: 'A' } });

  const { conflicts, saved } = await change(one, { version: 1, set: { workers: 2 } });

  expect({ conflicts, saved }).toEqual({ conflicts: [], saved: { farms: [one] } });
  expect(await cells(one)).toMatchObject({ plot: 'A', workers: 2, version: 3 });
});

test('the same cell is a conflict that names both values, who wrote the other and when', async () => {
  const one = await farm({ workers: 1 });
  const other = await neighbour();
  await other.save({ changes: { farms: [{ id: one, version: 1, set: { workers: 7 } }] } });
  const before = await everything(here);

  const { conflicts, saved } = await change(one, { version: 1, set: { workers: 2, plot: 'A' } });

  const [written] = await here.ask<{ at: string }>('select to_jsonb(at) as at from trail where row_id = $1 order by seq desc limit 1', one);
  expect(saved).toEqual({});
  expect(conflicts).toEqual([{ resource: 'Farm', id: one, field: 'workers', yours: 2, theirs: 7, by: 'Đỗ Thị Lan', at: written?.at }]);
  expect(await everything(here)).toBe(before);
});

test('a cell that somebody already made what one wants is no conflict', async () => {
  const one = await farm({ workers: 1 });
  await change(one, { version: 1, set: { workers: 2 } });

  const { conflicts } = await change(one, { version: 1, set: { workers: 2, plot: 'A' } });

  expect(conflicts).toEqual([]);
});

test('a cell that was changed and changed back is a conflict to who read the version, none to who read the cell', async () => {
  const one = await farm({ workers: 1 });
  await change(one, { version: 1, set: { workers: 5 } });
  await change(one, { version: 2, set: { workers: 1 } });

  const byVersion = await change(one, { version: 1, set: { workers: 2 } });
  const byCell = await change(one, { was: { workers: 1 }, set: { workers: 2 } });

  expect(byVersion.conflicts).toMatchObject([{ field: 'workers', yours: 2, theirs: 1 }]);
  expect(byCell.conflicts).toEqual([]);
});

test('what was read of the cells is enough, whatever their kind', async () => {
  const read = {
    name: 'Trại A',
    plot: null,
    workers: 1,
    hectares: 1.5,
    organic: true,
    foundedOn: '2020-01-01',
    seenAt: '2026-11-22T20:15:00.123+07:00',
    crop: 'RICE',
    phone: '',
  };
  const one = await farm(read);

  const { conflicts } = await change(one, {
    was: read,
    set: {
      name: 'Trại B',
      plot: 'B',
      workers: 2,
      hectares: 2,
      organic: null,
      foundedOn: '2021-01-01',
      seenAt: null,
      crop: 'TEA',
      phone: '+84912345678',
    },
  });

  expect(conflicts).toEqual([]);
  expect(await cells(one)).toEqual({ name: 'Trại B', plot: 'B', workers: 2, version: 2 });
});

test('of what was read, each cell that is no longer so is named', async () => {
  const one = await farm({ name: 'Trại A', workers: 1, plot: 'A' });
  await change(one, { version: 1, set: { workers: 9, plot: 'C' } });

  const { conflicts } = await change(one, {
    was: { name: 'Trại A', workers: 1, plot: 'A' },
    set: { name: 'Trại B', workers: 2, plot: 'B' },
  });

  expect(conflicts.map(({ field, yours, theirs }) => [field, yours, theirs])).toEqual(
    expect.arrayContaining([
      ['workers', 2, 9],
      ['plot', 'B', 'C'],
    ]),
  );
  expect(conflicts).toHaveLength(2);
});

test('of a secret both sides are told as much as everybody sees', async () => {
  const one = id();
  await here.board.save({ creates: { farmers: [{ id: one, set: { name: 'Lê Thị Cúc', citizenId: '024190000111' } }] } });
  await here.board.save({ changes: { farmers: [{ id: one, version: 1, set: { citizenId: '024190000222' } }] } });

  const stale = await here.board.save({
    changes: { farmers: [{ id: one, was: { citizenId: '*********111' }, set: { citizenId: '024190000333' } }] },
  });
  const fresh = await here.board.save({
    changes: { farmers: [{ id: one, was: { citizenId: '*********222' }, set: { citizenId: '024190000333' } }] },
  });

  expect(stale.conflicts).toMatchObject([{ field: 'citizenId', yours: '*********333', theirs: '*********222' }]);
  expect(fresh.conflicts).toEqual([]);
});

test('a version that is yet to come and the delete of a row changed since are stale', async () => {
  const [ahead, behind] = [await farm(), await farm()];
  await change(behind, { version: 1, set: { workers: 1 } });
  const before = await everything(here);

  const { problems } = await here.board.save({
    changes: { farms: [{ id: ahead, version: 2, set: { workers: 1 } }] },
    deletes: { farms: [{ id: behind, version: 1 }] },
  });

  expect(problems).toEqual([
    { resource: 'Farm', id: ahead, field: null, code: 'VERSION_STALE', detail: { version: 1 } },
    { resource: 'Farm', id: behind, field: null, code: 'VERSION_STALE', detail: { version: 2 } },
  ]);
  expect(await everything(here)).toBe(before);
});

test('a row that was deleted and came back conflicts with who read it before', async () => {
  const one = await farm({ workers: 1 });
  await here.board.save({ deletes: { farms: [{ id: one, version: 1 }] } });
  await here.board.save({ restores: { farms: [{ id: one }] } });

  const { conflicts } = await change(one, { version: 1, set: { workers: 2 } });

  expect(conflicts).toMatchObject([{ field: 'workers', yours: 2, theirs: 1 }]);
});
