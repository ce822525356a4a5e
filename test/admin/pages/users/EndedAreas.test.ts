import type { Provider } from '../../../../admin/src/dataProvider.js';
import { endedAreas } from '../../../../admin/src/pages/users/EndedAreas.js';
import { board } from '../../world.js';

const gone = { id: 'cao-xa', version: 1, fullName: 'Xã Cao Xá', endedOn: '2025-01-01' };
const heir = { id: 'cao-thuong', fullName: 'Thị trấn Cao Thượng', startedOn: '2025-01-01', endedOn: null };

test('of the areas of a role those that had ended by its first day are told, with who followed', async () => {
  const asked: unknown[] = [];
  const list: Provider['list'] = async ({ name }, _, { where }) => {
    if (name === 'AdminUnit') asked.push(where);
    return { rows: name === 'AdminUnit' ? [gone] : [{ id: 's', version: 1, after: heir }], total: null };
  };

  const found = await endedAreas(board, list, { resource: 'AdminUnit', ids: ['cao-xa', 'nha-nam'], day: '2026-01-01' });

  expect(asked).toEqual([{ and: [{ id: { in: ['cao-xa', 'nha-nam'] } }, { endedOn: { lte: '2026-01-01' } }] }]);
  expect(found.map(({ name, endedOn, successors }) => [name, endedOn, successors.map(({ shown }) => shown)])).toEqual([
    ['Xã Cao Xá', '2025-01-01', ['Thị trấn Cao Thượng']],
  ]);
});
