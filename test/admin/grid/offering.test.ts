import { cardOf } from '../../../admin/src/catalog.js';
import { usualPlan } from '../../../admin/src/grid/blockPlan.js';
import { columnsOf } from '../../../admin/src/grid/columns.js';
import { layOut } from '../../../admin/src/grid/headings.js';
import { isAnswerable } from '../../../admin/src/grid/meaning.js';
import { offersIn } from '../../../admin/src/grid/offering.js';
import type { References } from '../../../admin/src/grid/references.js';
import { officeTable } from '../../workbooks/officeTable.js';
import { board, columnNamed } from '../world.js';
import { nobody } from './nobody.js';

/** Knows the present communes, and of addresses those in the former district. */
const references: References = {
  ...nobody,
  match: async (target, wanted) =>
    wanted.map(({ text }) => {
      const isKnown = target === 'AdminUnit' && /^(Xã|Phường) /.test(text);
      return isKnown ? { exact: text, choices: [{ value: text, shown: text }] } : { unknown: true, near: [], choices: [] };
    }),
  locate: async (_, addresses) =>
    addresses.map((address) => ({ text: address, choice: /Hiệp Hòa/.test(address) ? null : { value: address, shown: address } })),
};

async function offered(table: string, resource: string) {
  const [card, columns] = [cardOf(board, resource), columnsOf(board, resource)];
  const visible = columns.filter(({ usual }) => usual);
  const layout = layOut(await officeTable(table), visible, columns, 0);
  return offersIn(layout, { visible, columns, card, references });
}

test('the commune that no column names is offered by the end of the address, and by the group a row stands in; the address is taken', async () => {
  const offers = await offered('enterprises', 'Enterprise');

  expect(offers.map(({ column, by, known, rows }) => [column.key, by, known, rows])).toEqual([
    ['site.areaId', 'address', 185, 186],
    ['site.areaId', 'group', 186, 186],
  ]);
  expect(usualPlan({ offers }).filled).toEqual(new Map([['site.areaId', 'address']]));
});

test('units stand under the committee that heads them in the same table', async () => {
  const offers = await offered('units', 'PartyUnit');

  const superior = offers.find(({ column }) => column.key === 'placement.parentId');
  expect([superior?.by, superior?.known, superior?.rows]).toEqual(['group', 70, 70]);
  expect(superior?.cells.get(14)?.text).toBe('Đảng ủy xã Nhã Nam');
});

test('a table that names the column is offered nothing for it', async () => {
  expect(await offered('members', 'PartyMember')).toEqual([]);
});

test('a place is told by an address of the same row', () => {
  const told = board.resources.flatMap((card) =>
    card.fields.flatMap(({ endOf }) => (endOf ? [card.fields.find(({ name }) => name === endOf)] : [])),
  );

  expect(told.map((field) => field?.kind)).toEqual(['text']);
});

test('a name is asked about if there is a row to choose or one may be made', () => {
  const unknown = { code: 'UNKNOWN_REFERENCE' };
  const [commune, person] = [columnNamed('Enterprise', 'site.areaId'), columnNamed('EnterprisePost', 'personId')];

  expect(isAnswerable({ column: commune, text: 'Xã Nơi Nào', reason: unknown }, board)).toBe(false);
  expect(isAnswerable({ column: commune, text: 'Xã Nơi Nào', reason: { ...unknown, choices: [{ value: 'x', shown: 'X' }] } }, board)).toBe(
    true,
  );
  expect(isAnswerable({ column: person, text: 'Trần Thị Hoà', reason: unknown }, board)).toBe(true);
});
