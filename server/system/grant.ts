import type { Day as DayText, Key } from '../../shared/where.js';
import { Choice, Day, Link } from '../model/field.js';
import { Resource } from '../model/resource.js';
import { type Role, roles } from '../model/roles.js';
import { Row } from '../model/row.js';
import { User } from './user.js';

/** A function a user holds, from a day until before another. Its areas of duty are GrantPlace and GrantUnit: none of them, no rows. */
@Resource<Grant>({
  vi: 'Vai trò được giao',
  en: 'Grant',
  plural: 'grants',
  area: 'system',
  title: 'role',
  dated: { from: 'startedOn', to: 'endedOn', alone: ['userId', 'role'] },
  readOnly: true,
  access: { read: { admin: 'all' } },
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
