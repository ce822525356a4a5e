import { operations } from '../../../server/query/operations.js';
import { type Hand, id, village, type World, world } from './save/world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

const page = (hand: Hand, take = 10, skip = 0) => operations(hand.env, { take, skip });
const list = async (hand: Hand, take = 10, skip = 0) => (await page(hand, take, skip)).rows;

test("one's saves are listed, newest first, with their size and whether they still hold", async () => {
  const me = here.as('organisationBoard');
  await here.ask("insert into \"user\" (id, version, username, display_name) values ($1, 1, 'lan', 'Đỗ Thị Lan')", me.env.actor.id);
  const [villageId, first, second] = [id(), id(), id()];
  const villages = [villageId, id()].map((one) => ({ id: one, set: { name: 'Nhã Nam' } }));
  await me.save({ operation: first, label: 'Thêm thôn', creates: { villages } });
  await me.save({ operation: second, changes: { villages: [{ id: villageId, version: 1, set: { name: 'Tân Trung' } }] } });
  const third = (await me.undo(second)).operation;

  const all = await list(me);

  expect(all.map(({ id: one, label, by, undoes, undone, size }) => ({ id: one, label, by, undoes, undone, size }))).toEqual([
    { id: third, label: null, by: 'Đỗ Thị Lan', undoes: second, undone: false, size: 1 },
    { id: second, label: null, by: 'Đỗ Thị Lan', undoes: null, undone: true, size: 1 },
    { id: first, label: 'Thêm thôn', by: 'Đỗ Thị Lan', undoes: null, undone: false, size: 2 },
  ]);
  expect(all[0]?.at).toMatch(/^\d{4}-\d{2}-\d{2}T.*\+07:00$/);
  expect((await list(me, 1, 1)).map((one) => one.id)).toEqual([second]);
});

test('what was undone and done again still holds', async () => {
  const me = here.as('organisationBoard');
  const operation = id();
  await me.save({ operation, creates: { villages: [{ id: id(), set: { name: 'A' } }] } });
  const undone = (await me.undo(operation)).operation;
  await me.undo(undone);

  const held = (await list(me, 3)).map((one) => [one.id === operation || one.id === undone, one.undone]);

  expect(held).toEqual([
    [false, false],
    [true, true],
    [true, false],
  ]);
});

test("others' saves are listed for who sees every row they touched, and for nobody else", async () => {
  const { village: villageId, farms } = await village(here, [{}]);
  const operation = id();
  await here.board.save({ operation, changes: { farms: [{ id: farms[0] ?? '', version: 1, set: { workers: 2 } }] } });

  const seen = async (hand: Hand) => (await list(hand, 1_000)).some((one) => one.id === operation);

  expect(await seen(here.as('analyst'))).toBe(true);
  expect(await seen(here.as('communeOfficer', { places: [villageId] }))).toBe(false);
});

test('a page of them tells how many there are, and where the next begins', async () => {
  const mine = here.as('organisationBoard');
  const others = (await page(mine)).total;
  for (const name of ['A', 'B', 'C']) await mine.save({ creates: { villages: [{ id: id(), set: { name } }] } });

  const [first, last, none] = [await page(mine, 2), await page(mine, 50, others + 2), await page(mine, 2, others + 3)];

  expect([first.total, first.next, first.rows.length]).toEqual([others + 3, 2, 2]);
  expect([last.total, last.next, last.rows.length]).toEqual([others + 3, null, 1]);
  expect([none.next, none.rows]).toEqual([null, []]);
});
