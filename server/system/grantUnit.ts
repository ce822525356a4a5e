import type { Key } from '../../shared/where.js';
import { Id, Link } from '../model/field.js';
import { Resource } from '../model/resource.js';
import { Row } from '../model/row.js';
import { Grant } from './grant.js';
import { administered } from './user.js';

/** An organisation a grant is for: it reaches that one and those below it. */
@Resource<GrantUnit>({
  vi: 'Tổ chức của vai trò',
  en: 'Unit of a grant',
  plural: 'grantUnits',
  area: 'system',
  title: 'unitId',
  unique: [['grantId', 'unitId']],
  readOnly: true,
  access: administered,
})
export class GrantUnit extends Row {
  @Link(() => Grant, { vi: 'Vai trò', en: 'Grant', required: true })
  grantId!: Key<Grant>;

  @Id({ vi: 'Tổ chức', en: 'Unit', required: true })
  unitId!: string;
}
