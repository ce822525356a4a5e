import { platform } from '../../platform.js';
import { keep, layouts } from './views.js';

let site: Awaited<ReturnType<typeof platform>>;
beforeAll(async () => {
  site = await platform();
});
afterAll(() => site.close());

test('a layout is its user’s own, one for each resource, and the last one holds', async () => {
  const [board, other] = [await site.as('organisationBoard'), await site.as('organisationBoard')];
  const layout = { columns: ['name'], frozen: 1, widths: { name: 300 } };

  await Promise.all([keep(board, { ...layout, frozen: 0 }), keep(board, { ...layout, frozen: 0 })]);
  await keep(board, layout);
  await keep(board, { ...layout, columns: null }, 'Person');

  expect(await layouts(board)).toEqual([
    { resource: 'Enterprise', layout },
    { resource: 'Person', layout: { ...layout, columns: null } },
  ]);
  expect(await layouts(other)).toEqual([]);
});

test('a layout that is none, or of nothing there is, is refused', async () => {
  const board = await site.as('organisationBoard');

  expect([await keep(board, { columns: 'name' }), await keep(board, { columns: null, frozen: null, widths: {} }, 'Nothing')]).toEqual([
    'INVALID',
    'NO_RESOURCE',
  ]);
});
