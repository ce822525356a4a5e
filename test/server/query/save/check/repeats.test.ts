import { farmer, found, refusedBy } from '../refused.js';
import { id, village, type World, world } from '../world.js';

let here: World;
beforeAll(async () => {
  here = await world();
});
afterAll(() => here.close());

test('every row that says again what only one may say is named, also where both are new', async () => {
  const { village: villageId } = await village(here, [{ code: '0100109106', plot: 'A' }]);
  const [same, one, two, third] = [id(), id(), id(), id()];

  const problems = await refusedBy(here, here.board, {
    creates: {
      farms: [
        { id: same, set: { name: 'A', villageId, code: '0100109106' } },
        { id: one, set: { name: 'B', villageId, plot: 'C' } },
        { id: two, set: { name: 'C', villageId, plot: 'C' } },
        { id: third, set: { name: 'D', villageId, plot: 'A' } },
      ],
    },
  });

  expect(problems).toEqual(
    found(
      [same, 'code', 'NOT_UNIQUE'],
      [one, 'plot', 'NOT_UNIQUE'],
      [one, 'villageId', 'NOT_UNIQUE'],
      [two, 'plot', 'NOT_UNIQUE'],
      [two, 'villageId', 'NOT_UNIQUE'],
      [third, 'plot', 'NOT_UNIQUE'],
      [third, 'villageId', 'NOT_UNIQUE'],
    ),
  );
});

test('a secret that is said again is found by its hash', async () => {
  await farmer(here, { citizenId: '024090000123' });
  const again = id();

  const problems = await refusedBy(here, here.board, {
    creates: { farmers: [{ id: again, set: { name: 'Trần Thị Bé', citizenId: '024090000123' } }] },
  });

  expect(problems).toEqual(found([again, 'citizenId', 'NOT_UNIQUE']));
});

test('a repeat names its fields and the row that said it first, as it is called', async () => {
  const { village: villageId, farms } = await village(here, [{ plot: 'D' }]);
  const again = id();

  const { problems } = await here.board.save({ creates: { farms: [{ id: again, set: { name: 'B', villageId, plot: 'D' } }] } });

  const detail = { fields: ['villageId', 'plot'], row: farms[0], title: 'Trại 0' };
  expect(problems).toEqual(['villageId', 'plot'].map((field) => ({ resource: 'Farm', id: again, field, code: 'NOT_UNIQUE', detail })));
});

test('of a row out of sight a repeat tells nothing but that the value is taken', async () => {
  const [own, other] = [await village(here, [{}]), await village(here, [])];
  await here.board.save({ creates: { farms: [{ id: id(), set: { name: 'Xa', villageId: other.village, code: '2499102528' } }] } });
  const officer = here.as('communeOfficer', { places: [own.village] });
  const [mine = ''] = own.farms;

  const { problems } = await officer.save({
    changes: { farms: [{ id: mine, version: 1, set: { code: '2499102528' } }] },
  });

  expect(problems).toEqual([{ resource: 'Farm', id: mine, field: 'code', code: 'NOT_UNIQUE', detail: { fields: ['code'] } }]);
});
