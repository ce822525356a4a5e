import { randomUUID } from 'node:crypto';
import { Person } from '../../../server/resources/party/person.js';
import type { Catalog } from '../../../shared/catalog.js';
import { make } from '../../make.js';
import { type Answer, type Ask, platform } from '../../platform.js';

let site: Awaited<ReturnType<typeof platform>>;
let board: Ask;
beforeAll(async () => {
  site = await platform();
  board = await site.as('organisationBoard');
});
afterAll(() => site.close());

const saving = `mutation ($operation: ID!, $creates: SaveCreates, $changes: SaveChanges, $deletes: SaveDeletes) {
  save(operation: $operation, creates: $creates, changes: $changes, deletes: $deletes) {
    problems { field code } conflicts { field } saved { persons { warnings { code fields } } } } }`;

const undoing = 'mutation ($operation: ID!, $as: ID!) { undo(operation: $operation, as: $as) { problems { code } conflicts { field } } }';

const dataOf = <T>({ data, errors }: Answer): T => {
  if (!data) throw new Error(JSON.stringify(errors));
  return data as unknown as T;
};

interface Saved {
  problems: unknown[];
  conflicts: unknown[];
  saved: { persons: { warnings: { code: string; fields: string[] }[] }[] };
}

async function save(rows: object, ask = board): Promise<Saved & { operation: string }> {
  const operation = randomUUID();
  const { save } = dataOf<{ save: Saved }>(await ask(saving, { operation, ...rows }));
  return { operation, ...save };
}

async function undone(operation: string): Promise<string> {
  const as = randomUUID();
  expect(dataOf(await board(undoing, { operation, as }))).toEqual({ undo: { problems: [], conflicts: [] } });
  return as;
}

const person = async (fullName: string) => (await make(site.owner, Person, { fullName, bornOn: '1990-05-19' })).id;

/** Which of these one finds who asks for persons that are there twice. */
async function found(...ids: string[]): Promise<number[]> {
  const asking = 'query ($ids: [ID!]) { persons(where: { id: { in: $ids }, hasDuplicate: { eq: true } }) { rows { id } } }';
  const { persons } = dataOf<{ persons: { rows: { id: string }[] } }>(await board(asking, { ids }));
  return persons.rows.map(({ id }) => ids.indexOf(id)).toSorted();
}

test('who enters a person a second time is warned on name and day of birth, and finds both rows', async () => {
  const [first, again] = [await person('Nguyễn Thị Na'), randomUUID()];

  const { saved } = await save({ creates: { persons: [{ id: again, set: { fullName: 'NGUYỄN THỊ NA', bornOn: '1990-05-19' } }] } });

  expect(saved.persons).toEqual([{ warnings: [{ code: 'R27', fields: ['fullName', 'bornOn'] }] }]);
  expect(await found(first, again)).toEqual([0, 1]);
});

test('taking back a name, a new row or a deletion takes back what followed, of the other row too', async () => {
  const [one, other, third] = [await person('Bế Văn Đàn'), await person('Bế Văn Đường'), randomUUID()];

  const renamed = await save({ changes: { persons: [{ id: other, version: 1, set: { fullName: 'Bế Văn Đàn' } }] } });
  expect(await found(one, other)).toEqual([0, 1]);
  const redo = await undone(renamed.operation);
  expect(await found(one, other)).toEqual([]);
  await undone(redo);
  const deleted = await save({ deletes: { persons: [{ id: other, version: 4 }] } });
  expect(await found(one, other)).toEqual([]);
  await undone(deleted.operation);
  expect(await found(one, other)).toEqual([0, 1]);

  const made = await save({ creates: { persons: [{ id: third, set: { fullName: 'Tô Vĩnh Diện', bornOn: '1990-05-19' } }] } });
  const { operation } = await save({
    creates: { persons: [{ id: randomUUID(), set: { fullName: 'Tô Vĩnh Diện', bornOn: '1990-05-19' } }] },
  });
  await undone(operation);
  await undone(made.operation);
  expect((await board('query ($id: ID!) { person(id: $id) { id } }', { id: third })).data).toEqual({ person: null });
});

test('two who rename two persons that are alike at the same moment both come through, and it is right in the end', async () => {
  const colleague = await site.as('organisationBoard');
  const pairs = await Promise.all(
    Array.from({ length: 5 }, async (_, index) => [await person(`Cù Chính ${index}`), await person(`Cù Chính ${index}`)] as const),
  );
  const rename = (id: string, index: number, ask: Ask) =>
    save({ changes: { persons: [{ id, version: 1, set: { fullName: `Cù Chính Lan ${index}` } }] } }, ask);

  const saves = await Promise.all(pairs.flatMap(([one, other], index) => [rename(one, index, board), rename(other, index, colleague)]));

  expect(saves.flatMap(({ problems, conflicts }) => [...problems, ...conflicts])).toEqual([]);
  expect(await found(...pairs.flat())).toHaveLength(10);
});

test('nobody writes it, and a role that does not see every person is not even told that it is there', async () => {
  const id = await person('Kim Thị Đồng');
  const youth = await site.as('youthUnion');
  const cardOf = async (ask: Ask) => {
    const { catalog } = dataOf<{ catalog: Catalog }>(await ask('{ catalog }'));
    return catalog.resources.find(({ name }) => name === 'Person');
  };

  const { problems } = await save({ changes: { persons: [{ id, version: 1, set: { hasDuplicate: true } }] } });
  const answer = await youth('{ persons(where: { hasDuplicate: { eq: true } }) { rows { id } } }');

  expect(problems).toEqual([{ field: 'hasDuplicate', code: 'READ_ONLY' }]);
  expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await cardOf(board))?.fields.find(({ name }) => name === 'hasDuplicate')?.editable).toBe(false);
  expect((await cardOf(board))?.warnings.map(({ code }) => code)).toEqual(['R27']);
  expect([(await cardOf(youth))?.warnings, (await cardOf(youth))?.fields.filter(({ name }) => name === 'hasDuplicate')]).toEqual([[], []]);
});
