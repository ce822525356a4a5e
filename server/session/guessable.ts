import { fold } from '../../shared/text.js';

/**
 * What people build long passwords from: the heads of the published lists of leaked passwords, their Vietnamese likes, keyboard
 * runs, and the words of this work. Of the 100,000 commonest passwords few have twelve characters, and nearly all that do are these words with digits around them.
 */
const words = [
  'password passwort passw pass admin administrator root user guest login welcome letmein changeme default secret master test demo',
  'qwertyuiop qwerty asdfghjkl asdfgh asdf zxcvbnm zxcvbn qazwsxedc qazwsx qaz wsx edc abcdefghijklmnop abcdefghijkl abcdefgh abcdef abcd abc xyz',
  'iloveyou loveyou love forever monkey dragon football baseball basketball superman batman sunshine princess starwars pokemon naruto',
  'michael jordan jennifer liverpool chelsea arsenal barcelona manchester hello computer internet google facebook samsung windows',
  'summer winter spring autumn january monday friday trustno nothing whatever freedom killer shadow ginger pepper cookie flower',
  'matkhau khongbiet khongco anhyeuem emyeuanh yeuem yeuanh toiyeu giadinh hanhphuc matkhaumoi macdinh dangnhap nguoidung',
  'vietnam hanoi saigon tphcm hochiminh bachho bacninh bacgiang danang haiphong thanhpho tinh huyen quan phuong xa thon lang',
  'hatnhan quantri quantrihethong hethong canbo congchuc vanphong coquan uyban tochuc dangvien dangbo chibo danguy tinhuy huyenuy',
  'banthuongvu danvan tuyengiao congdoan doanthanhnien liendoan doanhnghiep khucongnghiep bithu',
  'nguyen tran pham hoang huynh phan dang bui',
].flatMap((line) => line.split(' '));

/** True of a password that is nothing but such words, digits, signs, repeats and the user's own names (`own`). */
export function isGuessable(password: string, own: readonly string[]): boolean {
  const known = [...words, ...own.flatMap(parts)].sort((a, b) => b.length - a.length);
  const leftOf = (letters: string) => known.reduce((rest, word) => rest.replaceAll(word, ' '), letters).replaceAll(' ', '');
  return readings(password.toLowerCase()).some((letters) => new Set(leftOf(letters)).size < 4);
}

/** The letters there are, and the letters meant: of `p@ssw0rd-2026`, `psswrd` and `password`. */
const readings = (password: string) => [
  lettersOf(password),
  lettersOf(password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '').replace(/[@013457$!]/g, (sign) => lookalikes[sign] ?? sign)),
];

const lettersOf = (text: string) => fold(text).replace(/[^\p{L}]/gu, '');

const lookalikes: Record<string, string> = { '@': 'a', '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', $: 's', '!': 'i' };

/** The words of a name, and the name written together. */
const parts = (name: string) => [fold(name).replaceAll(' ', ''), ...fold(name).split(' ')].filter((part) => part.length > 2);
