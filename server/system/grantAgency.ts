import type { Key } from '../../shared/where.js';
import { Id, Link } from '../model/field.js';
import { Resource } from '../model/resource.js';
import { Row } from '../model/row.js';
import { Grant } from './grant.js';
import { administered } from './user.js';

/** An agency a grant is for: it reaches what that agency answers for. */
@Resource<GrantAgency>({
  vi: 'Cơ quan của vai trò',
  en: 'Agency of a grant',
  plural: 'grantAgencies',
  area: 'system',
  title: 'agencyId',
  unique: [['grantId', 'agencyId']],
  readOnly: true,
  access: administered,
})
export class GrantAgency extends Row {
  @Link(() => Grant, { vi: 'Vai trò', en: 'Grant', required: true })
  grantId!: Key<Grant>;

  @Id({ vi: 'Cơ quan', en: 'Agency', required: true })
  agencyId!: string;
}
