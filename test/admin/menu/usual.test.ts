import { usualWays, withLately } from '../../../admin/src/menu/usual.js';
import { may } from '../../../server/access/rights.js';
import { catalog } from '../../../server/graphql/catalog.js';
import { dailyOf } from '../../../server/model/daily.js';
import { roleNames } from '../../../server/model/roles.js';
import { resources } from '../../../server/resources/index.js';
import { board } from '../world.js';

const addresses = (lately: readonly string[]) => usualWays(board, lately).map(({ to }) => to);

test.each(roleNames)('what %s works with day by day is some of what it may read, each once', (role) => {
  const daily = dailyOf(role);

  expect(daily.filter((row) => !may(role, 'read', row))).toEqual([]);
  expect(new Set(daily).size).toBe(daily.length);
  expect(usualWays(catalog(role, resources), [])).toHaveLength(daily.length);
  expect(daily.length).toBeGreaterThan(3);
  expect(daily.length).toBeLessThan(8);
});

test.each(roleNames.filter((role) => role !== 'standingCommittee' && role !== 'analyst'))(
  '%s has something to write day by day',
  (role) => {
    expect(dailyOf(role).some((row) => may(role, 'create', row) || may(role, 'update', row))).toBe(true);
  },
);

test('a commune officer finds nothing there that he may only read', () => {
  expect(dailyOf('communeOfficer').filter((row) => !may('communeOfficer', 'create', row) && !may('communeOfficer', 'update', row))).toEqual(
    [],
  );
});

test('where a page stands for a sheet, it is the page that is usual', () => {
  expect(addresses([])).toContain('/plan/tasks');
  expect(addresses([])).not.toContain('/PlanTask');
});

test('what was opened lately stands below, the newest first, and no more than three', () => {
  const opened = ['/Visit', '/Petition/0198/history', '/Visit', '/Campaign', '/Holiday'];

  expect(opened.reduce<readonly string[]>((lately, pathname) => withLately(board, lately, pathname), [])).toEqual([
    '/Holiday',
    '/Campaign',
    '/Petition',
  ]);
  expect(addresses(['/Holiday', '/Campaign']).slice(-2)).toEqual(['/Holiday', '/Campaign']);
});

test('neither what is usual anyway nor what the role may not open is kept', () => {
  expect(
    ['/PartyMember', '/plan/tasks/x', '/users', '/Session', '/places'].reduce<readonly string[]>(
      (lately, pathname) => withLately(board, lately, pathname),
      [],
    ),
  ).toEqual([]);
  expect(addresses(['/Nothing'])).toEqual(addresses([]));
});
