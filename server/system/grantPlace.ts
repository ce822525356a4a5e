import type { Key } from '../../shared/where.js';
import { Id, Link } from '../model/field.js';
import { Resource } from '../model/resource.js';
import { Row } from '../model/row.js';
import { Grant } from './grant.js';
import { administered } from './user.js';

/** A place a grant is for: it reaches what lies in the territory of that place, whatever the places there were called before or since. */
@Resource<GrantPlace>({
  vi: 'Địa bàn của vai trò',
  en: 'Place of a grant',
  plural: 'grantPlaces',
  area: 'system',
  title: 'placeId',
  unique: [['grantId', 'placeId']],
  readOnly: true,
  access: administered,
})
export class GrantPlace extends Row {
  @Link(() => Grant, { vi: 'Vai trò', en: 'Grant', required: true })
  grantId!: Key<Grant>;

  @Id({ vi: 'Đơn vị hành chính', en: 'Place', required: true })
  placeId!: string;
}
