import { isNamed } from '../../admin/src/catalog.js';
import { catalog } from '../../server/graphql/catalog.js';
import { resources } from '../../server/resources/index.js';

const named = (role: 'analyst' | 'organisationBoard') =>
  catalog(role, resources)
    .resources.filter(isNamed)
    .map(({ name }) => name);

test('rows of persons are called by name before those who may know it, other rows before all', () => {
  expect(named('organisationBoard')).toEqual(expect.arrayContaining(['Person', 'PartyMember', 'Enterprise']));
  expect(named('analyst')).toContain('Enterprise');
  expect(named('analyst').filter((name) => ['Person', 'PartyMember', 'Candidate'].includes(name))).toEqual([]);
});
