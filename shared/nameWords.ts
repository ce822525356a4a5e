import { clean, fold } from './text.js';

/** What offices shorten in names, folded. */
const shortForms: Record<string, readonly string[]> = {
  'cong ty': ['cty', 'ct', 'c ty'],
  'cong ty co phan': ['ctcp', 'ctycp'],
  'co phan': ['cp'],
  tnhh: ['trach nhiem huu han'],
  'mot thanh vien': ['mtv', '1tv', '1 tv', '1 thanh vien', 'mot tv'],
  'hai thanh vien': [
    '2tv',
    '2 tv',
    '2 thanh vien',
    'hai tv',
    '2tv tro len',
    '2 tv tro len',
    '2 thanh vien tro len',
    'hai thanh vien tro len',
  ],
  'doanh nghiep tu nhan': ['dntn', 'dn tu nhan'],
  'doanh nghiep': ['dn'],
  'hop tac xa': ['htx'],
  'cum cong nghiep': ['ccn', 'cum cn'],
  'khu cong nghiep': ['kcn', 'khu cn'],
  'thi tran': ['tt', 't t'],
  'thanh pho': ['tp'],
  'thi xa': ['tx'],
  'chi bo': ['cb'],
  'dang bo': ['db'],
  'cong doan co so': ['cdcs'],
  'xay dung': ['xd'],
  'thuong mai': ['tm'],
  'dich vu': ['dv'],
  'san xuat': ['sx'],
  'xuat khau': ['xk'],
  'xuat nhap khau': ['xnk'],
  'viet nam': ['vn'],
  '': ['va'],
};

/** Too short to be trusted but at the beginning: `P. Đa Mai`, `CN Công ty …`. */
const headForms: Record<string, readonly string[]> = { xa: ['x'], phuong: ['p'], huyen: ['h'], tinh: ['t'], 'chi nhanh': ['cn'] };

/** Words that say what a thing is, not which one. A branch (`chi nhánh`) is another thing than its company: it is not among them. */
const typeWords = [
  ...['cong ty', 'co phan', 'tnhh', 'mot thanh vien', 'hai thanh vien', 'doanh nghiep tu nhan', 'doanh nghiep', 'hop tac xa'],
  ...['cum cong nghiep', 'khu cong nghiep', 'thanh pho', 'chi bo', 'dang bo'],
];

/** So do these, but without accents they are parts of names, too (`Cao Xá`, `Phương Anh`): only as written, once, and never last. */
const placeWords = ['thị trấn', 'thị xã', 'xã', 'phường', 'huyện', 'tỉnh'].map((word) => ({
  word: fold(word),
  written: new RegExp(`(?<!\\p{L})${word} (?=[\\p{L}\\p{N}])`, 'iu'),
  first: new RegExp(`(?<=^| )${fold(word)} `),
}));

const longOf = invert(shortForms);
const longOfHead = invert(headForms);
const short = phrases(longOf.keys());
const head = new RegExp(`^(?:${[...longOfHead.keys()].join('|')})(?= )`);
const type = phrases(typeWords);

function invert(forms: Record<string, readonly string[]>): Map<string, string> {
  return new Map(Object.entries(forms).flatMap(([long, shorts]) => shorts.map((form): [string, string] => [form, long])));
}

/** Whole words, the longest phrase first. */
function phrases(words: Iterable<string>): RegExp {
  return new RegExp(`(?<=^| )(?:${[...words].sort((a, b) => b.length - a.length).join('|')})(?= |$)`, 'g');
}

const oneSpace = (text: string) => text.replace(/ +/g, ' ').trim();

/** The folded name with nothing shortened. */
export const spelledOut = (name: string) =>
  oneSpace(
    fold(name)
      .replace(short, (form) => longOf.get(form) ?? form)
      .replace(head, (form) => longOfHead.get(form) ?? form),
  );

/** What is left of a name without its type words, and which those were. */
export function withoutTypes(name: string): { rest: string; types: Set<string> } {
  const whole = spelledOut(name);
  const types = new Set<string>(whole.match(type));
  let rest = oneSpace(whole.replace(type, ''));
  for (const { word, written, first } of placeWords)
    if (written.test(clean(name)) && first.test(rest)) {
      types.add(word);
      rest = rest.replace(first, '');
    }
  return { rest, types };
}

export type Trigrams = ReadonlySet<string>;

/** Three letters at a time, as Postgres's pg_trgm cuts them, of what is particular in a name. */
export function trigrams(name: string): Trigrams {
  const words = (withoutTypes(name).rest || spelledOut(name)).split(' ').map((word) => `  ${word} `);
  return new Set(words.flatMap((word) => Array.from({ length: word.length - 2 }, (_, at) => word.slice(at, at + 3))));
}

/** 0 for nothing in common, 1 for the same. */
export function alike(a: Trigrams, b: Trigrams): number {
  const common = [...a].filter((part) => b.has(part)).length;
  return common === 0 ? 0 : common / (a.size + b.size - common);
}
