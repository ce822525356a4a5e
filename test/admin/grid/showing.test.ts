import { columnsOf } from '../../../admin/src/grid/columns.js';
import { textOf } from '../../../admin/src/grid/showing.js';
import { catalog as catalogOf } from '../../../server/graphql/catalog.js';
import type { Role } from '../../../server/model/roles.js';
import { resources } from '../../../server/resources/index.js';

const post = { memberId: 'm', member: { id: 'm', version: 1, person: { id: 'p', version: 1, fullName: 'Lê An' } } };

/** The secretary of a unit in its sheet, before a role: the row as the server answers that role. */
function secretary(role: Role, held: typeof post | { memberId: string; member: object } | null): string {
  const catalog = catalogOf(role, resources);
  const column = columnsOf(catalog, 'PartyUnit').find(({ key }) => key === 'secretary.memberId');
  if (!column) throw new Error(`${role} has no column of secretaries`);
  return textOf(column, { id: 'u', version: 1, secretary: held }, { catalog, language: 'vi' });
}

test('who may not be known by name is still there: only a vacant post is empty', () => {
  expect(secretary('organisationBoard', post)).toBe('Lê An');
  expect(secretary('analyst', { memberId: 'm', member: { id: 'm', version: 1 } })).toBe('Đảng viên');
  expect(secretary('analyst', null)).toBe('');
});

test('a row that is not for these eyes is told of by what it is, not by its id', () => {
  const catalog = catalogOf('communeOfficer', resources);
  const [column] = columnsOf(catalog, 'Petition').filter(({ key }) => key === 'dialogueId');
  const told = (row: object) => column && textOf(column, { id: 'p', version: 1, ...row }, { catalog, language: 'vi' });

  expect(told({ dialogueId: 'd', dialogue: null })).toBe('Đối thoại, gặp gỡ (ngoài phạm vi được xem)');
  expect(told({ dialogueId: 'd', dialogue: { id: 'd', version: 1, topic: 'Đầu xuân' } })).toBe('Đầu xuân');
  expect(told({ dialogueId: null, dialogue: null })).toBe('');
});
