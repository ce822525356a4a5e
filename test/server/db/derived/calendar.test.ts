import { Holiday } from '../../../../server/resources/rules/holiday.js';
import { make } from '../../../make.js';
import { platform } from '../../../platform.js';

let site: Awaited<ReturnType<typeof platform>>;
beforeAll(async () => {
  site = await platform();
  await make(site.owner, Holiday, { heldOn: '2026-02-17', isWorked: false });
  await make(site.owner, Holiday, { heldOn: '2026-02-14', isWorked: true });
});
afterAll(() => site.close());

test.each([
  { what: 'the next day', day: '2026-11-16', days: 1, is: '2026-11-17' },
  { what: 'none: the day itself, even a Sunday', day: '2026-11-22', days: 0, is: '2026-11-22' },
  { what: 'over a weekend', day: '2026-11-20', days: 1, is: '2026-11-23' },
  { what: 'from a Saturday', day: '2026-11-21', days: 1, is: '2026-11-23' },
  { what: 'back over a weekend', day: '2026-11-23', days: -1, is: '2026-11-20' },
  { what: 'back over a holiday and a weekend', day: '2026-05-04', days: -1, is: '2026-04-29' },
  { what: 'over two holidays and a weekend', day: '2026-04-29', days: 2, is: '2026-05-05' },
  { what: 'a holiday that was entered', day: '2026-02-16', days: 1, is: '2026-02-18' },
  { what: 'a Saturday that is worked', day: '2026-02-13', days: 1, is: '2026-02-14' },
  { what: 'twelve weeks', day: '2026-05-04', days: 60, is: '2026-07-27' },
])('$what', async ({ day, days, is }) => {
  const { rows } = await site.pool.query('select working_day($1, $2)::text as is', [day, days]);

  expect(rows).toEqual([{ is }]);
});
