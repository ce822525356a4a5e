import type { Key } from '../../shared/where.js';
import { Link, Moment, Text } from '../model/field.js';
import { Resource } from '../model/resource.js';
import { Row } from '../model/row.js';
import { User } from './user.js';

/** What a user signs in with. A table of its own, in no role's reach and without a trail: a hash never enters an answer or a history. */
@Resource<Credential>({
  vi: 'Thông tin đăng nhập',
  en: 'Credential',
  plural: 'credentials',
  area: 'system',
  title: 'changedAt',
  readOnly: true,
  untrailed: true,
  access: {},
})
export class Credential extends Row {
  @Link(() => User, { vi: 'Người dùng', en: 'User', required: true, unique: true })
  userId!: Key<User>;

  /** argon2id with its parameters. */
  @Text({ vi: 'Mật khẩu đã băm', en: 'Password hash', required: true, privacy: 'secret', readers: [] })
  passwordHash!: string;

  @Moment({ vi: 'Đổi lúc', en: 'Changed at', required: true })
  changedAt!: string;
}
