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
export class Refusal extends Error {
  constructor(
    message: string,
    readonly extensions: Why,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** One text for an unknown name, a wrong password and a suspended account: which of them it is nobody learns. */
export const wrongCredentials = () =>
  new Refusal('Tên đăng nhập hoặc mật khẩu không đúng.', { code: 'UNAUTHENTICATED', reason: 'WRONG_CREDENTIALS' });

export const signedOut = () => new Refusal('Bạn chưa đăng nhập hoặc phiên đã hết hạn.', { code: 'UNAUTHENTICATED', reason: 'SIGNED_OUT' });

export const noRole = () => new Refusal('Tài khoản này hiện không có vai trò nào.', { code: 'UNAUTHENTICATED', reason: 'NO_ROLE' });

export const throttled = (seconds: number) =>
  new Refusal(`Đã thử quá nhiều lần, hãy thử lại sau ${inWords(seconds)}.`, {
    code: 'THROTTLED',
    reason: 'TOO_MANY_ATTEMPTS',
    retryAfter: seconds,
  });

export const badInput = (field: string, reason: string, message: string) => new Refusal(message, { code: 'BAD_USER_INPUT', field, reason });

const inWords = (seconds: number) => (seconds < 90 ? `${seconds} giây` : `${Math.ceil(seconds / 60)} phút`);
