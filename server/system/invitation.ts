import type { Key } from '../../shared/where.js';
import { Choice, Code, Link, Moment } from '../model/field.js';
import { Resource } from '../model/resource.js';
import { Row } from '../model/row.js';
import { User } from './user.js';

export const purposes = {
  FIRST_ADMINISTRATOR: { vi: 'Lập người quản trị đầu tiên', en: 'Make the first administrator' },
  PASSWORD: { vi: 'Đặt mật khẩu', en: 'Set a password' },
} as const;

/** A link that works once, within the hour. */
@Resource<Invitation>({
  vi: 'Lời mời',
  en: 'Invitation',
  plural: 'invitations',
  area: 'system',
  title: 'purpose',
  readOnly: true,
  untrailed: true,
  access: {},
})
export class Invitation extends Row {
  /** SHA-256 of the token in the link. */
  @Code({ vi: 'Mã băm', en: 'Token hash', required: true, unique: true, privacy: 'secret', readers: [] })
  tokenHash!: string;

  @Choice('InvitationPurpose', purposes, { vi: 'Mục đích', en: 'Purpose', required: true })
  purpose!: keyof typeof purposes;

  /** Whose password it sets. Nobody's, for the first administrator. */
  @Link(() => User, { vi: 'Người dùng', en: 'User' })
  userId!: Key<User> | null;

  @Moment({ vi: 'Hết hạn lúc', en: 'Expires at', required: true })
  expiresAt!: string;

  @Moment({ vi: 'Đã dùng lúc', en: 'Used at' })
  usedAt!: string | null;
}
