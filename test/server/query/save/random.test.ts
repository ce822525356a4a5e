import { chance } from './chance.js';
import { type Model, step } from './model.js';
import { everything, id, type World, world } from './world.js';

let here: World;
beforeEach(async () => {
  here = await world();
});
afterEach(() => here.close());

const nothing: Model = { villages: new Map(), farms: new Map() };

async function asItIs(): Promise<Model> {
  const villages = await here.ask('select id, parent_id as "parentId", version from village');
  const farms = await here.ask('select id, village_id as "villageId", plot, version from farm');
  return {
    villages: new Map(villages.map(({ id: one, version, ...cells }) => [one, { version, cells }])),
    farms: new Map(farms.map(({ id: one, version, ...cells }) => [one, { version, cells }])),
  };
}

test('in a random world a save does what was asked, or names all that stands in the way and does nothing', async () => {
  const luck = chance(1);
  let model = nothing;
  const times = { done: 0, refused: 0 };

  for (let round = 0; round < 250; round++) {
    const before = await everything(here);
    const { request, then, bad } = step(model, luck);
    const { problems, conflicts } = await here.board.save(request);

    expect(conflicts).toEqual([]);
    expect([...new Set(problems.map(({ id: one, code }) => `${one} ${code}`))].sort()).toEqual(bad);
    if (bad.length > 0) expect(await everything(here)).toBe(before);
    else expect(await asItIs()).toEqual(then);
    times[bad.length > 0 ? 'refused' : 'done']++;
    model = bad.length > 0 ? model : then;
  }

  expect(Math.min(times.done, times.refused)).toBeGreaterThan(50);
}, 300_000);

test('in a random world a partial save names all it leaves out, and does the rest', async () => {
  const luck = chance(2);

  for (let round = 0; round < 150; round++) {
    const { request, written, deleted, bad } = step(await asItIs(), luck);
    const { problems, saved } = await here.board.save({ ...request, partial: true });
    const { villages, farms } = await asItIs();

    const named = new Set(problems.map(({ id: one }) => one));
    for (const one of bad) expect(named).toContain(one.split(' ')[0]);
    expect(Object.values(saved).flat().sort()).toEqual(written.filter((one) => !named.has(one)).sort());
    expect(deleted.filter((one) => villages.has(one) || farms.has(one)).sort()).toEqual(deleted.filter((one) => named.has(one)).sort());
  }
}, 300_000);

test('undo restores exactly, save after save, and undoing the undos brings back what was', async () => {
  const luck = chance(3);
  let model = nothing;
  const states: { operation: string; before: string; after: string }[] = [];
  while (states.length < 40) {
    const { request, written, deleted, then, bad } = step(model, luck);
    if (bad.length > 0 || written.length + deleted.length === 0) continue;
    const [operation, before] = [id(), await cells()];
    await here.board.save({ operation, ...request });
    model = then;
    states.push({ operation, before, after: await cells() });
  }

  const undos: typeof states = [];
  for (const { operation, before, after } of states.toReversed()) {
    const undone = await here.board.undo(operation);
    expect(undone).toMatchObject({ problems: [], conflicts: [] });
    expect(await cells()).toBe(before);
    undos.push({ operation: undone.operation, before: after, after: before });
  }
  for (const { operation, before } of undos.toReversed()) {
    expect(await here.board.undo(operation)).toMatchObject({ problems: [], conflicts: [] });
    expect(await cells()).toBe(before);
  }
}, 300_000);

/** Every cell there is, without the count of saves. */
async function cells(): Promise<string> {
  const rows = ['village', 'farm'].map((table) => here.ask(`select to_jsonb(t) - 'version' as row from "${table}" t order by id`));
  return JSON.stringify(await Promise.all(rows));
}
