import type { Key } from '../../shared/where.js';
import { Choice, Code, Integer, Link, Moment } from '../model/field.js';
import { Resource } from '../model/resource.js';
import { Row } from '../model/row.js';
import { User } from './user.js';

export const failureReasons = {
  WRONG_PASSWORD: { vi: 'Sai mật khẩu', en: 'Wrong password' },
  UNKNOWN_NAME: { vi: 'Tên không có', en: 'Unknown name' },
  SUSPENDED: { vi: 'Tài khoản đang khóa', en: 'Account is locked' },
  NO_ROLE: { vi: 'Không còn vai trò', en: 'No role' },
  THROTTLED: { vi: 'Thử quá nhiều lần', en: 'Too many attempts' },
} as const;

/**
 * Attempts to sign in that came to nothing: one line for each account, address, reason and hour, so that no number of them fills
 * the table. The name that was typed is not kept: people type their password there.
 */
@Resource<SignInFailure>({
  vi: 'Đăng nhập thất bại',
  en: 'Failed sign-in',
  plural: 'signInFailures',
  area: 'system',
  title: 'reason',
  readOnly: true,
  untrailed: true,
  access: {},
})
export class SignInFailure extends Row {
  /** Whose name was typed. Nobody's: a name there is not. */
  @Link(() => User, { vi: 'Người dùng', en: 'User' })
  userId!: Key<User> | null;

  @Choice('FailureReason', failureReasons, { vi: 'Lý do', en: 'Reason', required: true })
  reason!: keyof typeof failureReasons;

  @Code({ vi: 'Địa chỉ mạng', en: 'Network address', required: true, privacy: 'personal' })
  address!: string;

  @Integer({ vi: 'Số lần', en: 'Count', required: true })
  count!: number;

  @Moment({ vi: 'Lần đầu', en: 'First at', required: true })
  firstAt!: string;

  @Moment({ vi: 'Lần cuối', en: 'Last at', required: true })
  lastAt!: string;
}
