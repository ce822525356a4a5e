import type { SaveOutcome, Values } from '../../../../server/query/save/request.js';
import { chance } from './chance.js';
import { type Hand, id, village, type World, world } from './world.js';

let here: World;
let hands: Hand[];
beforeAll(async () => {
  here = await world(12);
  hands = Array.from({ length: 8 }, () => here.as('organisationBoard'));
});
afterAll(() => here.close());

const fields = ['workers', 'hectares', 'plot'];

test('of two who save at once neither loses a cell, in a thousand rounds', async () => {
  const lanes = await Promise.all([1, 2, 3, 4].map((seed) => race(seed, 250)));

  expect(lanes.flatMap(({ lost }) => lost)).toEqual([]);
  for (const { agreed } of lanes) {
    expect(agreed).toBeGreaterThan(25);
    expect(agreed).toBeLessThan(225);
  }
}, 300_000);

/** Two read a row and save some of its cells at the same moment, again and again. */
async function race(seed: number, rounds: number): Promise<{ lost: object[]; agreed: number }> {
  const { below, of, happens } = chance(seed);
  const [one = ''] = (await village(here, [{}])).farms;
  const value = (name: string) => (name === 'plot' ? `P${below(9)}` : below(9));
  const lost: object[] = [];
  let agreed = 0;
  for (let round = 0; round < rounds; round++) {
    const [read] = await here.ask<Values & { version: number }>(
      'select workers, hectares::float8, plot, version from farm where id = $1',
      one,
    );
    const racers = hands.slice(0, 2).map((hand) => {
      const names = [of(fields), ...fields.filter(() => happens(0.3))];
      const set = Object.fromEntries(names.map((name) => [name, value(name)]));
      const was = Object.fromEntries(names.map((name) => [name, read?.[name]]));
      const operation = id();
      const changes = { farms: [happens(0.5) ? { id: one, version: read?.version ?? 0, set } : { id: one, was, set }] };
      return { set, was, operation, saved: hand.save({ operation, changes }) };
    });
    const refused = (await Promise.all(racers.map(({ saved }) => saved))).map(isRefused);
    for (const [index, { set, was, operation }] of racers.entries()) {
      const [event] = await here.ask<Event>('select before, after from trail where operation_id = $1', operation);
      if (refused[index] ? event : !kept(set, was, event)) lost.push({ round, set, was, event });
    }
    if (refused.every((one) => one)) lost.push({ round, racers });
    agreed += refused.every((one) => !one) ? 1 : 0;
  }
  return { lost, agreed };
}

interface Event {
  before: Values;
  after: Values;
}
/** What was set is what stands there since, and it was written over nothing but what was read. */
const kept = (set: Values, was: Values, event: Event | undefined) =>
  Object.keys(set).every((name) => {
    const changed = event !== undefined && name in event.after;
    return !changed || (event.after[name] === set[name] && event.before[name] === was[name]);
  });

const isRefused = (outcome: SaveOutcome | undefined) => !outcome || outcome.problems.length + outcome.conflicts.length > 0;

test('bulk saves that cross each other end without a deadlock shown', async () => {
  const { shuffled, below } = chance(7);
  const { farms } = await village(
    here,
    Array.from({ length: 60 }, () => ({ workers: 0 })),
  );
  const farmers = Array.from({ length: 20 }, () => id());
  await here.board.save({ creates: { farmers: farmers.map((one) => ({ id: one, set: { name: 'Trần Văn Sáu' } })) } });

  const outcomes: SaveOutcome[] = [];
  for (let round = 0; round < 15; round++) {
    const at = (await here.ask<{ id: string; version: number }>('select id, version from farm where id = any($1)', farms)).map((row) => ({
      ...row,
    }));
    outcomes.push(
      ...(await Promise.all(
        hands.map((hand) =>
          hand.save({
            changes: {
              farms: shuffled(at)
                .slice(0, 40)
                .map((row) => ({ ...row, set: { workers: below(100) } })),
              farmers: shuffled(farmers)
                .slice(0, 10)
                .map((one) => ({ id: one, was: { name: 'Trần Văn Sáu' }, set: { name: 'Trần Văn Sáu' } })),
            },
            creates: {
              leases: shuffled(farms)
                .slice(0, 5)
                .map((farmId) => ({ id: id(), set: { farmId, farmerId: farmers[below(20)], isMain: false, startedOn: '2020-01-01' } })),
            },
          }),
        ),
      )),
    );
  }

  expect(outcomes.flatMap(({ problems }) => problems)).toEqual([]);
  expect(outcomes.filter((outcome) => !isRefused(outcome)).length).toBeGreaterThanOrEqual(15);
});

test('of many who take the same number at once one has it, and the others are told that it is taken', async () => {
  const { village: villageId } = await village(here);

  for (let round = 0; round < 8; round++) {
    const plots = [`${round}a`, `${round}b`];
    const outcomes = await Promise.all(
      hands.map((hand, index) =>
        hand.save({
          creates: {
            farms: (index % 2 === 0 ? plots : plots.toReversed()).map((plot) => ({ id: id(), set: { name: 'A', villageId, plot } })),
          },
        }),
      ),
    );

    expect(outcomes.filter((outcome) => !isRefused(outcome))).toHaveLength(1);
    for (const { problems } of outcomes) for (const { code } of problems) expect(code).toBe('NOT_UNIQUE');
  }
  expect(await here.ask('select count(*)::int as count from farm where village_id = $1', villageId)).toEqual([{ count: 16 }]);
});

test('of many who lease one farm at once one does', async () => {
  const { farms } = await village(here, [{}]);
  const farmerId = id();
  await here.board.save({ creates: { farmers: [{ id: farmerId, set: { name: 'Mai Thị Tý' } }] } });

  const outcomes = await Promise.all(
    hands.map((hand, index) =>
      hand.save({ creates: { leases: [{ id: id(), set: { farmId: farms[0], farmerId, isMain: true, startedOn: `202${index}-01-01` } }] } }),
    ),
  );

  expect(outcomes.filter((outcome) => !isRefused(outcome))).toHaveLength(1);
  expect(new Set(outcomes.flatMap(({ problems }) => problems.map(({ code }) => code)))).toEqual(new Set(['OVERLAPS']));
});

test('two moves that would together make a circle make none', async () => {
  for (let round = 0; round < 20; round++) {
    const [a, b] = [id(), id()];
    await here.board.save({ creates: { villages: [a, b].map((one) => ({ id: one, set: { name: 'Thôn' } })) } });

    const outcomes = await Promise.all(
      [
        [a, b],
        [b, a],
      ].map(([one = '', parentId], index) => hands[index]?.save({ changes: { villages: [{ id: one, version: 1, set: { parentId } }] } })),
    );

    expect(outcomes.filter((outcome) => !isRefused(outcome))).toHaveLength(1);
    expect(outcomes.flatMap((outcome) => outcome?.problems ?? []).map(({ code }) => code)).toEqual(['TREE_CYCLE']);
  }
});

test('a row is not linked to while it is deleted', async () => {
  for (let round = 0; round < 20; round++) {
    const { village: villageId } = await village(here);

    const [made, deleted] = await Promise.all([
      hands[0]?.save({ creates: { farms: [{ id: id(), set: { name: 'A', villageId } }] } }),
      hands[1]?.save({ deletes: { villages: [{ id: villageId, version: 1 }] } }),
    ]);

    const codes = [made, deleted].flatMap((outcome) => outcome?.problems ?? []).map(({ code }) => code);
    expect([['UNKNOWN_REFERENCE'], ['STILL_REFERRED_TO']]).toContainEqual(codes);
  }
});
