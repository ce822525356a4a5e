import { apartFrom, countedFor, levels } from '../../../admin/src/places/levels.js';
import { judgeCondition } from '../../../server/access/judge.js';
import { readWhere } from '../../../server/access/read.js';
import { catalog } from '../../../server/graphql/catalog.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { resources } from '../../../server/resources/index.js';

test.each([
  ['organisationBoard', ['Enterprise', 'PartyUnit', 'PartyMember']],
  ['analyst', ['Enterprise', 'PartyUnit']],
] as const)('%s is asked only for figures that this role may be told', (role, counted) => {
  expect(countedFor(catalog(role, resources)).map(({ card }) => card.name)).toEqual(counted);
});

test('an officer opens the enterprises of his commune that lie outside all zones; of all communes none is known to', () => {
  const [, zones] = levels;
  if (zones?.is !== 'groups') throw new Error('the second level is not groups');
  const inCommune = { site: { areaId: { within: { ids: ['c'] } } } };

  const apart = apartFrom(zones, [{ label: 'Xã Nhã Nam', where: inCommune }]);

  expect(apart).toEqual({ and: [inCommune, expect.anything()] });
  expect(() => judgeCondition({ role: 'communeOfficer', atDay: false }, Enterprise, readWhere(Enterprise, apart))).not.toThrow();
  expect(apartFrom(zones, [])).toBeNull();
});
