import { lacksArea } from '../../../admin/src/grid/EmptySheet.js';
import { catalog } from '../../../server/graphql/catalog.js';
import type { Role } from '../../../server/model/roles.js';
import { resources } from '../../../server/resources/index.js';

const signedIn = (role: Role, areas: { id: string; name: string }[]) => ({
  is: 'signedIn' as const,
  me: {
    id: 'i',
    username: 'lan',
    displayName: 'Lan',
    role,
    grant: 'g',
    roles: [{ grant: 'g', labels: { vi: role, en: role }, current: true, startedOn: '2026-01-01', endedOn: null, areas }],
    language: null,
    density: null,
  },
  catalog: catalog(role, resources),
  kept: { layouts: {}, views: [] },
  lapsed: null,
});

test('who sees the rows of an area, and has none, is told that this is why there are none', () => {
  const area = [{ id: 'a', name: 'Xã Nhã Nam' }];

  expect([signedIn('communeOfficer', []), signedIn('unitSecretary', [])].map(lacksArea)).toEqual([true, true]);
  expect([signedIn('communeOfficer', area), signedIn('organisationBoard', []), signedIn('youthUnion', [])].map(lacksArea)).toEqual([
    false,
    false,
    false,
  ]);
});
