import type { Key } from '../../shared/where.js';
import { Code, Link, Moment, Text } from '../model/field.js';
import { Resource } from '../model/resource.js';
import { Row } from '../model/row.js';
import { Grant } from './grant.js';
import { User } from './user.js';

/** One signing-in of one browser, in one role. Changing the role or the password starts another. */
@Resource<Session>({
  vi: 'Phiên đăng nhập',
  en: 'Session',
  plural: 'sessions',
  area: 'system',
  title: 'createdAt',
  readOnly: true,
  untrailed: true,
  access: {},
})
export class Session extends Row {
  /** SHA-256 of the token in the cookie: who reads this table cannot sign in with it. */
  @Code({ vi: 'Mã băm', en: 'Token hash', required: true, unique: true, privacy: 'secret', readers: [] })
  tokenHash!: string;

  @Link(() => User, { vi: 'Người dùng', en: 'User', required: true })
  userId!: Key<User>;

  /** The role in use. None: it was taken back as if never given. */
  @Link(() => Grant, { vi: 'Vai trò đang dùng', en: 'Grant in use' })
  grantId!: Key<Grant> | null;

  @Moment({ vi: 'Bắt đầu lúc', en: 'Created at', required: true })
  createdAt!: string;

  @Moment({ vi: 'Dùng lần cuối', en: 'Last seen at', required: true })
  lastSeenAt!: string;

  /** Counted from the password, however often the role changes. */
  @Moment({ vi: 'Hết hạn lúc', en: 'Expires at', required: true })
  expiresAt!: string;

  @Code({ vi: 'Địa chỉ mạng', en: 'IP address', privacy: 'personal' })
  ip!: string | null;

  @Text({ vi: 'Trình duyệt', en: 'User agent', privacy: 'personal' })
  userAgent!: string | null;

  @Moment({ vi: 'Thu hồi lúc', en: 'Revoked at' })
  revokedAt!: string | null;
}
