import { Forbidden, Refused } from '../../../server/access/refused.js';
import { reveal, reveals } from '../../../server/query/reveal.js';
import { type Hand, id, type World, world } from './save/world.js';

let here: World;
let farmer: string;
beforeAll(async () => {
  here = await world();
  farmer = id();
  await here.board.save({ creates: { farmers: [{ id: farmer, set: { name: 'Ngô Thị Oanh', citizenId: '024190000601' } }] } });
});
afterAll(() => here.close());

const cell = { resource: 'Farmer', id: '', field: 'citizenId' };
const shown = (hand: Hand, one = farmer, reason = 'Đối chiếu thẻ') => reveal(hand.env, { ...cell, id: one }, reason);
const seen = (hand: Hand, one = farmer) => reveals(hand.env, { ...cell, id: one });

test('who may read it is shown it whole, and who, when and why is told to who may read it', async () => {
  const me = here.as('organisationBoard');
  await here.ask("insert into \"user\" (id, version, username, display_name) values ($1, 1, 'lan', 'Đỗ Thị Lan')", me.env.actor.id);

  expect(await shown(me)).toBe('024190000601');
  expect(await shown(here.board, farmer.toUpperCase(), '  Bà Oanh\u00a0hỏi ')).toBe('024190000601');

  expect(await seen(here.board)).toEqual([
    { at: expect.stringMatching(/^\d{4}-/), by: null, reason: 'Bà Oanh hỏi' },
    { at: expect.stringMatching(/^\d{4}-/), by: 'Đỗ Thị Lan', reason: 'Đối chiếu thẻ' },
  ]);
});

test('without a reason, or with a file for one, nothing is shown or noted', async () => {
  const before = await seen(here.board);

  await expect(shown(here.board, farmer, ' x ')).rejects.toThrow(Refused);
  await expect(shown(here.board, farmer, 'x'.repeat(501))).rejects.toThrow(Refused);

  expect(await seen(here.board)).toEqual(before);
});

test('a row that is not there, an empty cell and what is no id are all nothing, and nobody is said to have seen them', async () => {
  const empty = id();
  await here.board.save({ creates: { farmers: [{ id: empty, set: { name: 'Giáp Văn Nam' } }] } });

  expect([await shown(here.board, id()), await shown(here.board, empty), await shown(here.board, 'x')]).toEqual([null, null, null]);
  expect([await seen(here.board, empty), await seen(here.board, 'x')]).toEqual([[], []]);
});

test('who may not read the field is told so by its name, and so is who may read nothing of it', async () => {
  for (const asked of [shown, seen])
    await expect(asked(here.as('analyst'))).rejects.toThrow(new Forbidden('analyst may not read Farmer.citizenId', ''));
});

test('a field that is no secret, and a resource there is not, are refused', async () => {
  await expect(reveal(here.board.env, { ...cell, id: farmer, field: 'name' }, 'Đối chiếu')).rejects.toThrow(Refused);
  await expect(reveal(here.board.env, { ...cell, id: farmer, resource: 'Trail' }, 'Đối chiếu')).rejects.toThrow(Refused);
});

test('the platform can not change or delete what it has noted', async () => {
  for (const statement of ['update reveal set reason = null', 'delete from reveal', 'truncate reveal'])
    await expect(here.board.env.pool.query(statement)).rejects.toThrow('permission denied');
});
