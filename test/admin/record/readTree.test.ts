import { cardOf } from '../../../admin/src/catalog.js';
import type { Provider } from '../../../admin/src/dataProvider.js';
import { createProvider } from '../../../admin/src/dataProvider.js';
import type { Selection } from '../../../admin/src/documents.js';
import { outline } from '../../../admin/src/outline.js';
import { readTree } from '../../../admin/src/record/readTree.js';
import { board } from '../world.js';

const placements = [
  ['district', 'province'],
  ['commune', 'district'],
  ['branch', 'commune'],
  ['other', 'district'],
  ['group', 'branch'],
];

interface Asked {
  where: { unitId?: { in: string[] }; parentId?: { in: string[] }; id?: { in: string[] }; overlaps?: unknown };
  asOf?: string;
}

/** A far end that knows these placements, and writes down what it was asked. */
function farEnd() {
  const asked: (Asked & { of: string; selection: Selection })[] = [];
  const provider: Provider = {
    ...createProvider(board),
    async list(card, selection, query) {
      const { where, asOf } = query as unknown as Asked;
      asked.push({ of: card.name, selection, where, asOf });
      if (card.name === 'PartyUnit') return { rows: (where.id?.in ?? []).map((id) => ({ id, version: 1, name: id })), total: null };
      const rows = placements.filter(
        ([child = '', parent = '']) => where.unitId?.in.includes(child) || where.parentId?.in.includes(parent),
      );
      return { rows: rows.map(([unitId = '', parentId]) => ({ id: unitId, version: 1, unitId, parentId })), total: null };
    },
    groups: async () => [{ keys: [{ value: 'branch', label: 'branch' }], values: [5], drill: {} }],
  };
  return { asked, provider };
}

const unit = cardOf(board, 'PartyUnit');
const read = (provider: Provider, day: string | null) => {
  if (!unit.tree) throw new Error('units form a tree');
  return readTree({ catalog: board, provider }, unit, unit.tree, { id: 'branch', day });
};

test('a unit stands under each above it and over each below it, and not beside others', async () => {
  const { provider } = farEnd();

  const { rows, parents, counts } = await read(provider, null);

  const named = (branches: ReturnType<typeof outline<(typeof rows)[number]>>): unknown =>
    branches.map(({ row, below }) => (below.length > 0 ? { [row.id]: named(below) } : row.id));
  expect(named(outline(rows, ({ id }) => parents.get(id) ?? null))).toEqual([
    { province: [{ district: [{ commune: [{ branch: ['group'] }] }] }] },
  ]);
  expect(counts?.get('branch')).toBe(5);
});

test('of a day gone by it asks for that day, and only for what is known of it', async () => {
  const { asked, provider } = farEnd();

  const { columns } = await read(provider, '2024-06-30');

  expect(asked.filter(({ of }) => of === 'PartyUnitPlacement').map(({ where }) => where.overlaps)).toContainEqual({ day: '2024-06-30' });
  expect(asked.find(({ of }) => of === 'PartyUnit')).toMatchObject({ asOf: '2024-06-30' });
  expect(columns.map(({ key }) => key)).toEqual(['secretary.memberId']);
  expect((await read(provider, null)).columns.map(({ key }) => key)).toEqual(['kind', 'secretary.memberId']);
});
