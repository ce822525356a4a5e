import { Expected } from '../../shared/expected.js';
import type { Language } from '../../shared/kinds.js';

type Code = 'UNAUTHENTICATED' | 'BAD_USER_INPUT' | 'THROTTLED';

interface Why {
  code: Code;
  /** The argument at fault. */
  field?: string;
  /** For the page's own words. */
  reason?: string;
  /** Seconds to wait. */
  retryAfter?: number;
}

/** Why somebody was not signed in, in words for them. GraphQL passes `extensions` on as they are. */
export class Refusal extends Expected {
  constructor(
    message: string,
    readonly extensions: Why,
    /** For a terminal that speaks English; the page has words of its own. */
    private readonly english = message,
  ) {
    super(message);
    this.name = 'Refusal';
  }

  override in(language: Language): string {
    return language === 'en' ? this.english : this.message;
  }
}

/** One text for an unknown name, a wrong password and a suspended account: which of them it is nobody learns. */
export const wrongCredentials = () =>
  new Refusal('Tên đăng nhập hoặc mật khẩu không đúng.', { code: 'UNAUTHENTICATED', reason: 'WRONG_CREDENTIALS' });

export const signedOut = (why: Ended = 'SIGNED_OUT') => new Refusal(endings[why], { code: 'UNAUTHENTICATED', reason: why });

/** Why a session is none any more. Only who holds its token is told. */
const endings = {
  SIGNED_OUT: 'Bạn chưa đăng nhập hoặc phiên đã hết hạn.',
  ROLE_ENDED: 'Vai trò bạn đang dùng đã kết thúc.',
  ACCOUNT_LOCKED: 'Tài khoản này đã bị khóa.',
  SESSION_REVOKED: 'Phiên này đã được kết thúc từ nơi khác.',
  ENTERED_ELSEWHERE: 'Ở thẻ khác của trình duyệt này vừa có người khác hoặc vai trò khác vào làm việc: trang này không ghi gì.',
};
export type Ended = keyof typeof endings;

export const noRole = () => new Refusal('Tài khoản này hiện không có vai trò nào.', { code: 'UNAUTHENTICATED', reason: 'NO_ROLE' });

export const throttled = (seconds: number) =>
  new Refusal(`Đã thử quá nhiều lần, hãy thử lại sau ${inWords(seconds)}.`, {
    code: 'THROTTLED',
    reason: 'TOO_MANY_ATTEMPTS',
    retryAfter: seconds,
  });

export const badInput = (field: string, reason: string, message: string, english?: string) =>
  new Refusal(message, { code: 'BAD_USER_INPUT', field, reason }, english);

export const lastAdministrator = () =>
  badInput(
    'account',
    'LAST_ADMINISTRATOR',
    'Cần còn ít nhất một quản trị viên: hãy giao vai trò này lâu dài cho người khác trước.',
    'At least one administrator has to stay: give this role to somebody else for good first.',
  );

export const noAccount = () => badInput('account', 'NO_ACCOUNT', 'Không có tài khoản này.');

export const stale = () => badInput('version', 'VERSION_STALE', 'Người khác vừa sửa mục này: hãy tải lại.');

const inWords = (seconds: number) => (seconds < 90 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`);
