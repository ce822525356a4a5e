import { cardOf } from '../../../admin/src/catalog.js';
import { createProvider, type Provider } from '../../../admin/src/dataProvider.js';
import type { Row } from '../../../admin/src/grid/line.js';
import { copyOf, usualStart } from '../../../admin/src/record/copying.js';
import { today } from '../../../admin/src/today.js';
import { catalog } from '../../../server/graphql/catalog.js';
import { resources } from '../../../server/resources/index.js';

const keeper = catalog('admin', resources);
const row = (rest: object): Row => ({ id: 'shipped', version: 3, edition: '2026.1', originalId: null, ...rest });

const withRows = (one: Row, parts: Row[] = []): Provider => ({
  ...createProvider(keeper),
  one: async () => one,
  list: async () => ({ rows: parts, total: null }),
});

test('a copy holds what its original holds, names it, and is no edition; its parts hang on the copy', async () => {
  const indicator = row({ code: 'K1', name: 'Đảng viên kết nạp', unit: 'MEMBERS', doubt: null });
  const target = row({ id: 'target', indicatorId: 'shipped', bound: 'AT_LEAST', figure: 9, startedOn: '2024-01-01' });
  const provider = withRows(indicator, [target]);

  const { id, payload } = await copyOf({ catalog: keeper, provider }, cardOf(keeper, 'Indicator'), 'shipped', {
    values: { code: 'K1-TY' },
    from: null,
  });

  expect(payload.creates).toEqual({
    indicators: [{ id, set: { code: 'K1-TY', name: 'Đảng viên kết nạp', unit: 'MEMBERS', originalId: 'shipped' } }],
    targets: [
      {
        id: expect.any(String),
        set: { indicatorId: id, bound: 'AT_LEAST', figure: 9, startedOn: '2024-01-01', originalId: 'target' },
      },
    ],
  });
  expect([payload.changes, payload.deletes]).toEqual([{}, {}]);
});

test('a threshold is copied from a day on: what was reckoned of the time before stays', async () => {
  const parameter = row({ name: 'largeEnterprise', value: 100, startedOn: '2011-01-01', endedOn: null });

  const { payload } = await copyOf({ catalog: keeper, provider: withRows(parameter) }, cardOf(keeper, 'Parameter'), 'shipped', {
    values: {},
    from: '2027-01-01',
  });

  expect(payload.creates.parameters).toMatchObject([{ set: { name: 'largeEnterprise', value: 100, startedOn: '2027-01-01' } }]);
});

test.each([
  ['in force', { startedOn: '2011-01-01', endedOn: null }, today()],
  ['over', { startedOn: '2011-01-01', endedOn: '2020-01-01' }, '2011-01-01'],
  ['yet to come', { startedOn: '2099-01-01', endedOn: null }, '2099-01-01'],
])('of a row that is %s a copy usually begins as it should', (_, days, start) => {
  expect(usualStart(cardOf(keeper, 'Parameter'), row(days))).toBe(start);
});
