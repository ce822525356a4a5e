import type { Day as DayText, Key } from '../../shared/where.js';
import { Choice, Day, Link } from '../model/field.js';
import { Resource } from '../model/resource.js';
import { type Role, roles } from '../model/roles.js';
import { Row } from '../model/row.js';
import { administered, User } from './user.js';

/**
 * A function a user holds, from a day until before another. Its areas of duty are GrantPlace, GrantUnit and GrantAgency: none of
 * them, no rows. The same function may be held twice, for different areas: one request is made with one of them.
 */
@Resource<Grant>({
  vi: 'Vai trò được giao',
  en: 'Grant',
  plural: 'grants',
  area: 'system',
  title: 'role',
  dated: { from: 'startedOn', to: 'endedOn' },
  readOnly: true,
  access: administered,
})
export class Grant extends Row {
  @Link(() => User, { vi: 'Người dùng', en: 'User', required: true })
  userId!: Key<User>;

  @Choice('Role', roles, { vi: 'Vai trò', en: 'Role', required: true })
  role!: Role;

  @Day({ vi: 'Từ ngày', en: 'From', required: true })
  startedOn!: DayText;

  @Day({ vi: 'Đến trước ngày', en: 'Until before' })
  endedOn!: DayText | null;
}
