import { randomUUID } from 'node:crypto';
import { catalog } from '../../../server/graphql/catalog.js';
import { fieldOf, type RowClass } from '../../../server/model/field.js';
import { resourceOf } from '../../../server/model/resource.js';
import { edition } from '../../../server/plan/edition.js';
import { references } from '../../../server/plan/index.js';
import { resources } from '../../../server/resources/index.js';
import { definition } from '../../../server/resources/shipped.js';
import { type Ask, platform } from '../../platform.js';

const isDefinition = (row: RowClass) => Object.is(resourceOf(row).access, definition);
const definitions = references.filter(({ of }) => isDefinition(of));

let site: Awaited<ReturnType<typeof platform>>;
let admin: Ask;
beforeAll(async () => {
  site = await platform();
  admin = await site.as('admin');
});
afterAll(() => site.close());

const saving = `mutation ($operation: ID!, $creates: SaveCreates, $changes: SaveChanges, $deletes: SaveDeletes) {
  save(operation: $operation, creates: $creates, changes: $changes, deletes: $deletes) { problems { resource id field code } }
}`;
const save = async (as: Ask, change: object) => {
  const { data, errors } = await as(saving, { operation: randomUUID(), ...change });
  return errors ? errors[0]?.extensions : data?.save;
};

test('a definition carries an edition, a fact has none', () => {
  expect(definitions.map(({ of }) => of.name)).toEqual(['Clause', 'Indicator', 'Target', 'Parameter', 'CodeEntry']);
  expect(definitions.flatMap(({ rows }) => rows.filter((row) => !('edition' in row) || row.edition !== edition))).toEqual([]);
  expect(resources.filter((row) => fieldOf(row, 'edition') && !isDefinition(row))).toEqual([]);
});

test.each(definitions)('what was shipped of $of.name nobody changes or deletes', async ({ of, rows: [first] }) => {
  const id = first?.id ?? '';
  const { plural } = resourceOf(of);

  const changed = await save(admin, { changes: { [plural]: [{ id, version: 1, set: { doubt: 'khác' } }] } });
  const deleted = await save(admin, { deletes: { [plural]: [{ id, version: 1 }] } });

  const refused = { problems: [{ resource: of.name, id, field: null, code: 'READ_ONLY' }] };
  expect([changed, deleted]).toEqual([refused, refused]);
});

test('a copy of a definition is its maker’s to change and delete', async () => {
  const [id, originalId] = [randomUUID(), definitions.find(({ of }) => of.name === 'Indicator')?.rows[0]?.id];

  const made = await save(admin, { creates: { indicators: [{ id, set: { code: 'K1-2027', name: 'Đảng viên kết nạp', originalId } }] } });
  const changed = await save(admin, { changes: { indicators: [{ id, version: 1, set: { name: 'Đảng viên được kết nạp' } }] } });
  const { data } = await admin('query ($id: ID!) { indicator(id: $id) { name edition original { code } } }', { id });
  const deleted = await save(admin, { deletes: { indicators: [{ id, version: 2 }] } });

  expect([made, changed, deleted]).toEqual([{ problems: [] }, { problems: [] }, { problems: [] }]);
  expect(data).toEqual({ indicator: { name: 'Đảng viên được kết nạp', edition: null, original: { code: 'K1' } } });
});

test('nobody passes a row of his own off as shipped', async () => {
  const refused = await save(admin, { creates: { indicators: [{ id: randomUUID(), set: { code: 'K9', name: 'Khác', edition } }] } });

  expect(refused).toMatchObject({ code: 'FORBIDDEN', field: 'edition' });
});

test('an office’s own target stands beside the shipped one, and no other of its own on its days', async () => {
  const indicatorId = definitions.find(({ of }) => of.name === 'Indicator')?.rows[0]?.id;
  const target = (figure: number) => ({
    creates: { targets: [{ id: randomUUID(), set: { indicatorId, bound: 'AT_LEAST', figure, startedOn: '2026-01-01' } }] },
  });

  const [own, second] = [await save(admin, target(12)), await save(admin, target(13))];

  expect(own).toEqual({ problems: [] });
  expect(second).toMatchObject({ problems: [{ resource: 'Target', field: 'startedOn', code: 'OVERLAPS' }] });
});

test('a fact the platform came with is kept by those who keep facts', async () => {
  const [agency] = references.find(({ of }) => of.name === 'Agency')?.rows ?? [];

  expect(await save(admin, { changes: { agencies: [{ id: agency?.id, version: 1, set: { symbol: 'ĐH' } }] } })).toEqual({ problems: [] });
});

test('the catalogue says by what shipped rows are known, and what a copy must be given anew', () => {
  const cards = new Map(catalog('admin', resources).resources.map(({ name, shipped }) => [name, shipped]));
  const known = resources.filter((row) => cards.get(row.name));

  expect(known.filter((row) => !isDefinition(row) || cards.get(row.name)?.edition !== 'edition')).toEqual([]);
  expect(known).toHaveLength(definitions.length);
  expect(known.map(({ name }) => [name, cards.get(name)?.parts, cards.get(name)?.anew])).toEqual([
    ['Clause', [], ['code']],
    ['Indicator', ['targets'], ['code']],
    ['Target', [], []],
    ['Parameter', [], []],
    ['CodeEntry', [], ['code']],
  ]);
});

test('codes of tasks are sorted as they count', async () => {
  const clauseId = definitions.find(({ of }) => of.name === 'Clause')?.rows[0]?.id;
  const tasks = ['IX.10', 'IX.2'].map((code) => ({ id: randomUUID(), set: { clauseId, name: code, code, rhythm: 'ONCE' } }));

  await save(admin, { creates: { planTasks: tasks } });
  const { data } = await admin('{ planTasks(where: { code: { startsWith: "IX" } }, order: [{ code: ASC }]) { rows { code } } }');

  expect(data?.planTasks).toEqual({ rows: [{ code: 'IX.2' }, { code: 'IX.10' }] });
});
