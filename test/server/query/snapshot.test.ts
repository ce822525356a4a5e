import { inSnapshot } from '../../../server/query/snapshot.js';
import { Holiday } from '../../../server/resources/rules/holiday.js';
import { make } from '../../make.js';
import { platform } from '../../platform.js';

type Site = Awaited<ReturnType<typeof platform>>;
let site: Site;
beforeAll(async () => {
  site = await platform();
});
afterAll(() => site.close());

const count = 'select count(*) from holiday';

test('what is read together is of one moment, whatever is written meanwhile', async () => {
  const { actor } = await site.as('organisationBoard');

  const [before, after] = await inSnapshot({ pool: site.pool, actor }, async (read) => {
    const first = await read(count, []);
    await make(site.owner, Holiday, { heldOn: '2031-01-01' });
    return [first, await read(count, [])];
  });

  const [[now]] = [(await site.pool.query(count)).rows];
  expect(after).toEqual(before);
  expect(Number(now.count)).toBe(Number(before?.[0]?.[0]) + 1);
});

test('where a part is refused nothing is told: the rest would be of other moments', async () => {
  const propaganda = await site.as('propaganda');
  const { id } = await make(site.owner, Holiday, { heldOn: '2032-01-01' });

  const answer = await propaganda(`query @snapshot { holiday(id: "${id}") { heldOn } other: person(id: "${id}") { fullName } }`);

  expect(answer.data).toBeNull();
  expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

test('a document asks for it by @snapshot; what is not rows or groups is not of one moment', async () => {
  const board = await site.as('organisationBoard');
  const asked = '{ holidays { total rows { heldOn } } holidayGroups(measures: [{ as: "n", fn: COUNT }]) { rows { values } } }';

  const [plain, together, mixed] = [
    await board(asked),
    await board(`query @snapshot ${asked}`),
    await board('query @snapshot { me { role } holidays { total } }'),
  ];

  expect(plain.errors).toBeUndefined();
  expect(together).toEqual(plain);
  expect(mixed.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', limit: 'snapshot' });
});
