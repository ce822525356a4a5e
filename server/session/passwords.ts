import { hash, verify } from '@node-rs/argon2';
import { isGuessable } from './guessable.js';
import { badInput } from './refusal.js';
import { turns } from './turns.js';

/** OWASP's least for argon2id (algorithm 2, the library's default): 19 MiB, two passes, one lane. Each hash holds its own parameters. */
const strength = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const current = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/;

/** Each takes 19 MiB and a core: two at once, and a queue that refuses rather than grows. */
const hashing = turns({ atOnce: 2, waiting: 50 });

const shortest = 12;
const longest = 128;

export const hashPassword = (password: string) => hashing(() => hash(spelling(password), strength));

/** True if it is the password of this hash. With no hash (no such account) it works as long, for time must not tell. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const right = await hashing(() => verify(kept ?? nobodys, password.length > longest * 4 ? '' : spelling(password)));
  return right && kept !== null;
}

/** True of a hash made with other parameters than today's. */
export const isOutdated = (kept: string) => !current.test(kept);

/** Refuses a new password that is too short, too long or easily guessed. No rules on what it is made of (NIST SP 800-63B-4, 3.1.1.2). */
export function checkPassword(password: string, own: readonly string[]): void {
  const length = [...spelling(password)].length;
  if (length < shortest)
    throw badInput('password', 'TOO_SHORT', `Mật khẩu cần ít nhất ${shortest} ký tự.`, `A password has at least ${shortest} characters.`);
  if (length > longest)
    throw badInput('password', 'TOO_LONG', `Mật khẩu dài nhất ${longest} ký tự.`, `A password has at most ${longest} characters.`);
  if (isGuessable(spelling(password), own))
    throw badInput(
      'password',
      'GUESSABLE',
      'Mật khẩu chỉ gồm từ phổ biến, tên hoặc chữ số: dễ bị đoán.',
      'The password is made of common words, names or digits alone: it is guessed early.',
    );
}

/** One spelling however the keyboard composes accents: a hash of one does not verify the other. */
const spelling = (password: string) => password.normalize('NFKC');

/** Of 256 random bits that were thrown away. */
const nobodys = '$argon2id$v=19$m=19456,t=2,p=1$VpVk9sgIUra1nbdPX6+1mA$KTksSuY/x53flgi6R1CslqMWqWQWgKzeF3Mh2FQl6x0';
