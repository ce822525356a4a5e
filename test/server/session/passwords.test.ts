import { checkPassword, hashPassword, isOutdated, isPassword } from '../../../server/session/passwords.js';
import { Refusal } from '../../../server/session/refusal.js';

function reasonOf(password: string, own: string[] = []): string | null {
  try {
    checkPassword(password, own);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.extensions.reason ?? null;
    throw error;
  }
}

test.each([
  'ngựa vằn uống trà sen',
  'correct horse battery staple',
  '8f$K2!9x@1Lm',
  'Mèo nhà tôi thích nắng',
  'nguyễn du viết truyện kiều',
  'Tb3#vQ9z-Rk1w',
  '\u{1F600}\u{1F680}\u{1F34E}\u{1F41D}\u{1F30B}\u{1F3B8} núi lửa',
])('%s is a password', (password) => {
  expect(reasonOf(password)).toBeNull();
});

test.each(['mười một ký', '           ', 'Ab1!', ''])('%j is too short', (password) => {
  expect(reasonOf(password)).toBe('TOO_SHORT');
});

test('a password has at most 128 characters, however many bytes or units they take', () => {
  const letters = [...'xkcdpvtrznwq'];
  const long = Array.from({ length: 128 }, (_, n) => letters[n % letters.length]).join('');

  expect([reasonOf(long), reasonOf(`${long}x`), reasonOf(`${long.slice(0, 120)}${'\u{1F41D}'.repeat(8)}`)]).toEqual([
    null,
    'TOO_LONG',
    null,
  ]);
});

test.each([
  'password12345',
  'P@ssw0rd-2026!',
  'Matkhau@2026',
  'Mật khẩu 123456',
  'Thanhpho@2026',
  'BacNinh@123456',
  'Bắc Giang 2026!',
  'TinhUy.BacNinh.2026',
  'admin@123admin@123',
  'quantrihethong1',
  'qwertyuiop123',
  '1qaz2wsx3edc',
  'aaaaaaaaaaaa',
  'abababababab',
  '001204123456',
  '0912 345 678 90',
  '20/10/1990 20/10',
  '!@#$%^&*()_+',
  'anhyeuem123456',
  'dangvien@bacgiang',
])('%s is guessed early', (password) => {
  expect(reasonOf(password)).toBe('GUESSABLE');
});

test('a password made of the names of its user is guessed early', () => {
  const own = ['hoang.thuy', 'Hoàng Thị Thủy'];

  expect(['hoangthithuy1990', 'Hoàng.Thủy@2026', 'THUYTHUYTHUY'].map((password) => reasonOf(password, own))).toEqual(
    Array(3).fill('GUESSABLE'),
  );
  expect(reasonOf('Thủy thích đi câu cá chép', own)).toBeNull();
});

test('a password is the same however its accents are composed', async () => {
  const kept = await hashPassword('Mẹ nấu phở bò ngon'.normalize('NFC'));

  expect(await isPassword('Mẹ nấu phở bò ngon'.normalize('NFD'), kept)).toBe(true);
  expect(await isPassword('Mẹ nấu phở bo ngon', kept)).toBe(false);
});

test('two users with one password have different hashes', async () => {
  expect(await hashPassword('ngựa vằn uống trà')).not.toBe(await hashPassword('ngựa vằn uống trà'));
});

test('no hash has no password, not even the empty one', async () => {
  expect(await Promise.all(['', 'ngựa vằn uống trà'].map((password) => isPassword(password, null)))).toEqual([false, false]);
});

test('today’s hashes are not outdated, those of other parameters are', async () => {
  const kept = await hashPassword('ngựa vằn uống trà');

  expect([isOutdated(kept), isOutdated(kept.replace('m=19456', 'm=8192')), isOutdated(kept.replace('argon2id', 'argon2i'))]).toEqual([
    false,
    true,
    true,
  ]);
});

test('a hundred hashings at once are refused past the queue, and the next one is served again', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 100 }, () => isPassword('x', null)));

  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.extensions.code] : []));
  expect(refused).toEqual(Array(48).fill('THROTTLED'));
  expect(await isPassword('x', null)).toBe(false);
});
