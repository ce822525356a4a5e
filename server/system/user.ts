import { Code, Moment, Name } from '../model/field.js';
import { Resource } from '../model/resource.js';
import { Row } from '../model/row.js';

/** Accounts and what they may do are the administrator's, whole: everybody else has no way to them. */
export const administered = {
  read: { admin: 'all' },
  create: { admin: 'all' },
  update: { admin: 'all' },
  delete: { admin: 'all' },
} as const;

/** Somebody who may sign in. Never deleted, for the trail speaks of them: suspended. What they sign in with is a Credential. */
@Resource<User>({
  vi: 'Người dùng',
  en: 'User',
  plural: 'users',
  area: 'system',
  title: 'displayName',
  readOnly: true,
  access: administered,
})
export class User extends Row {
  /** As `usernameOf` folds it, so that two spellings of one name are one account and no other. */
  @Code({ vi: 'Tên đăng nhập', en: 'Username', required: true, unique: true, max: 64 })
  username!: string;

  @Name({ vi: 'Họ và tên', en: 'Display name', required: true, given: true, max: 200 })
  displayName!: string;

  @Moment({ vi: 'Ngừng cho đăng nhập từ', en: 'Suspended since' })
  suspendedAt!: string | null;
}
