import { clean } from '../../shared/text.js';
import { badInput } from './refusal.js';

/** The one spelling of a name to sign in with: `ＮＧＵＹỄN.An` typed in any Unicode form is `nguyễn.an`, and never `nguyen.an`. What is no name is ''. */
export function usernameOf(typed: string): string {
  const name = typed.slice(0, 256).normalize('NFKC').trim().toLowerCase().normalize('NFKC');
  return wellFormed.test(name) ? name : '';
}

/** Latin letters only, so that no name is drawn like another from a second alphabet. */
const wellFormed = /^[\p{Script=Latin}0-9][\p{Script=Latin}0-9._@-]{1,63}$/u;

/** The names of a new user, as they are kept. */
export function checkNames(typed: { username: string; displayName: string }): { username: string; displayName: string } {
  const names = { username: usernameOf(typed.username), displayName: clean(typed.displayName) };
  if (names.username === '') {
    throw badInput(
      'username',
      'INVALID',
      'Tên đăng nhập gồm 2 đến 64 chữ cái Latinh, chữ số hoặc dấu . _ - @, bắt đầu bằng chữ hoặc số.',
      'A name to sign in with has 2 to 64 Latin letters, digits or . _ - @, and begins with a letter or a digit.',
    );
  }
  if (names.displayName === '' || names.displayName.length > 200) {
    throw badInput('displayName', 'INVALID', 'Họ và tên cần từ 1 đến 200 ký tự.', 'A full name has 1 to 200 characters.');
  }
  return names;
}
