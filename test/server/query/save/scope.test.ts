import { everything, id, village, type World, world } from './world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

/** An officer of one village, with farms here and there. */
async function officer(own: object[] = [{}], other: object[] = [{}]) {
  const [mine, theirs] = [await village(here, own), await village(here, other)];
  return { hand: here.as('communeOfficer', { places: [mine.village] }), mine, theirs };
}
const notFound = (one: string | undefined) => ({ resource: 'Farm', id: one, field: null, code: 'NOT_FOUND' });
const outside = (one: string | undefined) => ({ resource: 'Farm', id: one, field: null, code: 'OUTSIDE_SCOPE' });

test('a row out of reach is answered as one that is not there', async () => {
  const { hand, theirs } = await officer();
  const [hidden = ''] = theirs.farms;
  const missing = id();
  const before = await everything(here);

  const { problems, conflicts } = await hand.save({
    changes: {
      farms: [
        { id: hidden, version: 99, set: { workers: 1 } },
        { id: missing, version: 99, set: { workers: 1 } },
      ],
    },
  });

  expect({ problems, conflicts }).toEqual({ problems: [notFound(hidden), notFound(missing)], conflicts: [] });
  expect(await everything(here)).toBe(before);
});

test('of a row out of reach neither its values nor its days are told', async () => {
  const { hand, theirs } = await officer([{}], [{ workers: 5 }]);
  const [hidden = ''] = theirs.farms;

  const { problems, conflicts } = await hand.save({ changes: { farms: [{ id: hidden, was: { workers: 4 }, set: { workers: 3 } }] } });

  expect({ problems, conflicts }).toEqual({ problems: [notFound(hidden)], conflicts: [] });
});

test('a row that may be seen but not changed is read only', async () => {
  const { hand, mine } = await officer([{ crop: 'TEA' }]);

  const { problems } = await hand.save({ changes: { farms: [{ id: mine.farms[0] ?? '', version: 1, set: { workers: 1 } }] } });

  expect(problems).toEqual([{ ...notFound(mine.farms[0]), code: 'READ_ONLY' }]);
});

test('nobody moves a row out of reach, nor makes one there, nor makes it what one may not change', async () => {
  const { hand, mine, theirs } = await officer([{}, {}, {}]);
  const [away = '', tea = '', fine = ''] = mine.farms;
  const made = id();
  // The officer sees every village: what is out of reach is the farm in it.
  const before = await everything(here);

  const { problems, saved } = await hand.save({
    creates: { farms: [{ id: made, set: { name: 'A', villageId: theirs.village } }] },
    changes: {
      farms: [
        { id: away, version: 1, set: { villageId: theirs.village } },
        { id: tea, version: 1, set: { crop: 'TEA' } },
        { id: fine, version: 1, set: { workers: 1 } },
      ],
    },
  });

  expect(saved).toEqual({});
  expect(problems).toHaveLength(3);
  expect(problems).toEqual(expect.arrayContaining([outside(made), outside(away), outside(tea)]));
  expect(await everything(here)).toBe(before);
});

test('within reach one makes, changes and moves rows', async () => {
  const { hand, mine } = await officer();
  const below = id();
  await here.board.save({ creates: { villages: [{ id: below, set: { name: 'Xóm Đông', parentId: mine.village } }] } });
  const made = id();

  const { problems, saved } = await hand.save({
    creates: { farms: [{ id: made, set: { name: 'A', villageId: below } }] },
    changes: { farms: [{ id: mine.farms[0] ?? '', version: 1, set: { villageId: below } }] },
  });

  expect(problems).toEqual([]);
  expect(saved).toEqual({ farms: [made, mine.farms[0]] });
});

test('an empty area of duty is no rows, never all', async () => {
  const { farms } = await village(here, [{}]);

  const { problems } = await here
    .as('communeOfficer')
    .save({ changes: { farms: [{ id: farms[0] ?? '', version: 1, set: { workers: 1 } }] } });

  expect(problems).toEqual([notFound(farms[0])]);
});

test('who may not delete is told so by name, and nothing of the save is done', async () => {
  const { hand, mine } = await officer([{}, {}]);
  const [a = '', b = ''] = mine.farms;
  const before = await everything(here);

  const save = hand.save({ changes: { farms: [{ id: a, version: 1, set: { workers: 1 } }] }, deletes: { farms: [{ id: b, version: 1 }] } });

  await expect(save).rejects.toMatchObject({ resource: 'Farm', message: 'communeOfficer may not delete Farm' });
  expect(await everything(here)).toBe(before);
});
