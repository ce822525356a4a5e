import { countedFor } from '../../../admin/src/places/levels.js';
import { catalog } from '../../../server/graphql/catalog.js';
import { resources } from '../../../server/resources/index.js';

test.each([
  ['organisationBoard', ['Enterprise', 'PartyUnit', 'PartyMember']],
  ['analyst', ['Enterprise', 'PartyUnit']],
] as const)('%s is asked only for figures that this role may be told', (role, counted) => {
  expect(countedFor(catalog(role, resources)).map(({ card }) => card.name)).toEqual(counted);
});
