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
    { id: third, label: 'Hoàn tác', by: 'Đỗ Thị Lan', undoes: second, undone: false, size: 1 },
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
  const others = await (await page(mine)).total();
  for (const name of ['A', 'B', 'C']) await mine.save({ creates: { villages: [{ id: id(), set: { name } }] } });

  const [first, last, none] = [await page(mine, 2), await page(mine, 50, others + 2), await page(mine, 2, others + 3)];

  expect([await first.total(), first.next, first.rows.length]).toEqual([others + 3, 2, 2]);
  expect([await last.total(), last.next, last.rows.length]).toEqual([others + 3, null, 1]);
  expect([none.next, none.rows]).toEqual([null, []]);
});

const mine = async (hand: Hand, sheet: string | null = null) => (await operations(hand.env, { take: 10, skip: 0, mine: true, sheet })).rows;

test('of what one did oneself each deed is there once, with what turns it round', async () => {
  const me = here.as('organisationBoard');
  const operation = id();
  await me.save({ operation, sheet: 'Village', label: 'Thêm thôn', creates: { villages: [{ id: id(), set: { name: 'A' } }] } });
  await here.board.save({ creates: { villages: [{ id: id(), set: { name: 'B' } }] } });
  const turns: string[] = [operation];
  for (const _ of [1, 2, 3]) turns.push((await me.undo(turns.at(-1) ?? '')).operation);

  const [only, ...others] = await mine(me);

  expect(others).toEqual([]);
  expect(only).toMatchObject({ id: operation, label: 'Thêm thôn', sheet: 'Village', undone: true, last: turns[3] });
  expect(only?.lastAt && only.lastAt > only.at).toBe(true);
  expect((await list(me, 3)).map(({ label, sheet }) => [label, sheet])).toEqual([
    ['Hoàn tác: Thêm thôn', 'Village'],
    ['Làm lại: Thêm thôn', 'Village'],
    ['Hoàn tác: Thêm thôn', 'Village'],
  ]);
});

test("taking back what somebody else did is one's own deed", async () => {
  const operation = id();
  await here.board.save({ operation, label: 'Thêm thôn', creates: { villages: [{ id: id(), set: { name: 'A' } }] } });
  const me = here.as('organisationBoard');
  const undone = (await me.undo(operation)).operation;

  expect(await mine(me)).toMatchObject([{ id: undone, undoes: operation, label: 'Hoàn tác: Thêm thôn', undone: false, last: undone }]);
});

test('they are told by the sheet they were done in, which must be one', async () => {
  const me = here.as('organisationBoard');
  const villages = [{ id: id(), set: { name: 'A' } }];
  await me.save({ sheet: 'Farm', label: 'Ở bảng trang trại', creates: { villages } });
  await me.save({ label: 'Không ở bảng nào', creates: { villages: [{ id: id(), set: { name: 'B' } }] } });

  expect((await mine(me, 'Farm')).map(({ label }) => label)).toEqual(['Ở bảng trang trại']);
  expect(await mine(me, 'Village')).toEqual([]);
  await expect(me.save({ sheet: 'Barn', creates: {} })).rejects.toThrow('there is no Barn');
});

test('those done in a list on the page of a row are told by that row, also once they were taken back', async () => {
  const me = here.as('organisationBoard');
  const [one, other, operation] = [id(), id(), id()];
  const villages = (name: string) => ({ villages: [{ id: id(), set: { name } }] });
  await me.save({ operation, sheet: 'Village', of: one, label: 'Trên trang', creates: villages('A') });
  await me.save({ sheet: 'Village', of: other, label: 'Trên trang khác', creates: villages('B') });
  await me.save({ sheet: 'Village', label: 'Ở bảng', creates: villages('C') });
  const onPage = async (of: string) => (await operations(me.env, { take: 10, skip: 0, mine: true, sheet: 'Village', of })).rows;

  await me.undo(operation);

  expect((await onPage(one)).map(({ label, undone }) => [label, undone])).toEqual([['Trên trang', true]]);
  expect((await mine(me, 'Village')).map(({ label }) => label)).toEqual(['Ở bảng', 'Trên trang khác', 'Trên trang']);
  const undoing = 'select count(*)::integer as count from operation where undoes = $1 and "of" = $2';
  expect(await here.ask(undoing, operation, one)).toEqual([{ count: 1 }]);
  await expect(me.save({ sheet: 'Village', of: 'x', creates: {} })).rejects.toThrow('a row is named by a UUID');
  await expect(onPage('x')).rejects.toThrow('a row is named by a UUID');
});

test('what they touched is counted by resource, of those one may still read', async () => {
  const me = here.as('organisationBoard');
  const { village: villageId, farms } = await village(here, [{}, {}]);
  const [made, farmer] = [id(), id()];
  await me.save({
    creates: {
      farms: [{ id: made, set: { name: 'Mới', villageId } }],
      farmers: [{ id: farmer, set: { name: 'Lý Văn Ba', gender: 'MALE' } }],
    },
    changes: { farms: [{ id: farms[0] ?? '', version: 1, set: { workers: 2 } }] },
    deletes: { farms: [{ id: farms[1] ?? '', version: 1 }] },
  });
  const touched = [
    { resource: 'Farm', created: 1, changed: 1, deleted: 1, row: null },
    { resource: 'Farmer', created: 1, changed: 0, deleted: 0, row: farmer },
  ];

  const inOrder = (rows: Awaited<ReturnType<typeof mine>>) => rows[0]?.touched.toSorted((a, b) => a.resource.localeCompare(b.resource));

  expect(inOrder(await mine(me))).toMatchObject(touched);
  const officer = here.as('propaganda', { ...me.env.actor, role: 'propaganda' });
  expect((await mine(officer)).map(({ size, touched: seen }) => [size, seen])).toEqual([[4, []]]);
});
