import { randomUUID } from 'node:crypto';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { make } from '../../make.js';
import { type Ask, platform } from '../../platform.js';

let site: Awaited<ReturnType<typeof platform>>;
let board: Ask;

const saving = `mutation ($operation: ID!, $creates: SaveCreates, $changes: SaveChanges) {
  save(operation: $operation, creates: $creates, changes: $changes, label: "Dán 1×2 ô") {
    problems { resource field code } conflicts { field yours theirs } saved { enterprises { version name standing { ownership } sites { total } } }
  } }`;

beforeAll(async () => {
  site = await platform();
  board = await site.as('organisationBoard');
});
afterAll(() => site.close());

test('one save makes an enterprise, its standing and its site, and answers with what is there', async () => {
  const [id, areaId] = [randomUUID(), await anArea()];

  const { data } = await board(saving, {
    operation: randomUUID(),
    creates: {
      enterprises: [{ id, set: { name: 'Công ty May Cao Xá', taxCode: '2499100224' } }],
      enterpriseStandings: [
        { id: randomUUID(), set: { enterpriseId: id, ownership: 'FDI_100', status: 'ACTIVE', startedOn: '2021-01-01' } },
      ],
      enterpriseSites: [{ id: randomUUID(), set: { enterpriseId: id, areaId, isMain: true, startedOn: '2021-01-01' } }],
    },
  });

  expect(data?.save).toEqual({
    problems: [],
    conflicts: [],
    saved: { enterprises: [{ version: 1, name: 'Công ty May Cao Xá', standing: { ownership: 'FDI_100' }, sites: { total: 1 } }] },
  });
});

test('a refused value is named by row and field, and nothing of the save is written', async () => {
  const good = randomUUID();

  const { data } = await board(saving, {
    operation: randomUUID(),
    creates: {
      enterprises: [
        { id: good, set: { name: 'Tốt', taxCode: '2499100496' } },
        { id: randomUUID(), set: { name: 'Sai', taxCode: '2499100497' } },
      ],
    },
  });

  expect(data?.save).toEqual({
    problems: [{ resource: 'Enterprise', field: 'taxCode', code: 'TAX_CODE_CHECKSUM' }],
    conflicts: [],
    saved: { enterprises: [] },
  });
  expect((await board('query ($id: ID!) { enterprise(id: $id) { name } }', { id: good })).data).toEqual({ enterprise: null });
});

test('an operation is undone and done again, and the history of the row tells it', async () => {
  const { id } = await make(site.owner, Enterprise, { name: 'Trước', taxCode: '2499101997' });
  const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
  const undoing =
    'mutation ($operation: ID!, $as: ID!) { undo(operation: $operation, as: $as) { problems { code } conflicts { field } written saved { enterprises { name version } } } }';

  await board(saving, { operation: first, changes: { enterprises: [{ id, version: 1, set: { name: 'Sau' } }] } });
  const undone = await board(undoing, { operation: first, as: second });
  const redone = await board(undoing, { operation: second, as: third });

  expect(undone.data?.undo).toEqual({ problems: [], conflicts: [], written: 1, saved: { enterprises: [{ name: 'Trước', version: 3 }] } });
  expect(redone.data?.undo).toEqual({ problems: [], conflicts: [], written: 1, saved: { enterprises: [{ name: 'Sau', version: 4 }] } });
  const mine = await board('{ operations(mine: true, take: 1) { total next rows { id label undone last touched { resource row } } } }');
  expect(mine.data?.operations).toMatchObject({
    rows: [{ id: first, label: 'Dán 1×2 ô', undone: false, last: third, touched: [{ resource: 'Enterprise', row: id }] }],
  });
  expect(mine.data?.operations).toMatchObject({ total: expect.any(Number) });
  const told = await board('query ($id: ID!) { history(resource: "Enterprise", id: $id) { label changes { field from to } } }', { id });
  expect(told.data?.history).toEqual([
    { label: 'Làm lại: Dán 1×2 ô', changes: [{ field: 'name', from: 'Trước', to: 'Sau' }] },
    { label: 'Hoàn tác: Dán 1×2 ô', changes: [{ field: 'name', from: 'Sau', to: 'Trước' }] },
    { label: 'Dán 1×2 ô', changes: [{ field: 'name', from: 'Trước', to: 'Sau' }] },
    expect.anything(),
  ]);
});

async function anArea(): Promise<string> {
  const { rows } = await site.owner.query(`select id from admin_unit where code = '07336' order by started_on limit 1`);
  return rows[0].id;
}
