/** Text as it is stored: one Unicode form, nothing invisible, single spaces, and the real đ (old files hold ð and Ɖ; domain 8.4). */
export const clean = (text: string) =>
  text
    .replace(/[\p{Cf}\p{Cs}]|(?!\s)\p{Cc}/gu, '')
    .normalize('NFC')
    .replace(/[\u00f0\u0256]/g, 'đ')
    .replace(/[\u00d0\u0189]/g, 'Đ')
    .replace(/\s+/g, ' ')
    .trim();

/** Full-width letters and digits (`２０２４`), which some input methods leave switched on, as they are meant. */
export const halfWidth = (text: string) =>
  text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replaceAll('\u3000', ' ');

/** The search key: plain lower-case words, no accents, no punctuation. đ has no decomposition, so it goes first. */
export const fold = (text: string) =>
  clean(text)
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Whether a text holds what was typed, whatever its accents. */
export const holds = (text: string, typed: string) => fold(text).includes(fold(typed));

/** Where the tone of an open oa, oe, uy stands: on the first vowel (`hòa`, `ủy`) or on the last (`hoà`, `uỷ`). */
export type ToneStyle = 'old' | 'new';

const tone = '[\\u0300\\u0301\\u0303\\u0309\\u0323]';
const first = new RegExp(`(o)(${tone})([ae])(?![\\p{L}\\p{M}])|(?<!q)(u)(${tone})(y)(?![\\p{L}\\p{M}])`, 'giu');
const last = new RegExp(`(o)([ae])(${tone})(?![\\p{L}\\p{M}])|(?<!q)(u)(y)(${tone})(?![\\p{L}\\p{M}])`, 'giu');

/** The same text with its tones placed one way. Never after q: the u of `quý` belongs to the consonant. */
export const placeTones = (text: string, style: ToneStyle) =>
  text
    .normalize('NFD')
    .replace(style === 'old' ? last : first, '$1$3$2$4$6$5')
    .normalize('NFC');

/** The key of equality: `Thuý` and `Thúy` are the same word, `Hoa` and `Hòa` are not. */
export const toneKey = (text: string) => placeTones(clean(text), 'old');

/** The order of Vietnamese lists of people: given name (the last word), then family name, then what stands between. */
export function nameKey(name: string): readonly [given: string, family: string, middle: string] {
  const words = toneKey(name).toLowerCase().split(' ');
  const given = words.pop() ?? '';
  const [family = '', ...middle] = words;
  return [given, family, middle.join(' ')];
}

const alphabet = new Intl.Collator('vi');

export function byName(a: string, b: string): number {
  const [left, right] = [nameKey(a), nameKey(b)];
  return alphabet.compare(left[0], right[0]) || alphabet.compare(left[1], right[1]) || alphabet.compare(left[2], right[2]);
}

/** Title case for names exported in CAPITALS (`H'HEN NIÊ` is `H'Hen Niê`); any other spelling is the person's own and stays. */
export function titleCase(name: string): string {
  const cleaned = clean(name);
  if (cleaned !== cleaned.toUpperCase()) return cleaned;
  return cleaned.toLowerCase().replace(/(?<=^|\s|^\p{L}['’]|\s\p{L}['’])\p{L}/gu, (letter) => letter.toUpperCase());
}
