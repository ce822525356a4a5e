import { type Parsed, type Reading, refused, taken } from './parsed.js';
import { clean, fold } from './text.js';

/** `1.234,56`, `1,234.56`, or what a person may choose for a column that holds both: English where it cannot be Vietnamese. */
export type NumberStyle = 'vi' | 'en' | 'viElseEn';

/** The unit a column of money is kept in, as a power of ten. */
export const moneyUnits = { DONG: 0, THOUSAND: 3, MILLION: 6, BILLION: 9 } as const;
export type MoneyUnit = keyof typeof moneyUnits;

const accepts = {
  number: { vi: 'một số, ví dụ 1.234,56', en: 'a number such as 1.234,56' },
  whole: { vi: 'một số nguyên, ví dụ 1.234', en: 'a whole number such as 1.234' },
  percent: { vi: 'một tỷ lệ, ví dụ 35% hoặc 12,5', en: 'a percentage such as 35% or 12,5' },
  year: { vi: 'một năm, ví dụ 2026', en: 'a year such as 2026' },
  money: { vi: 'một số tiền, ví dụ 2.000 triệu hoặc 1,2 tỷ', en: 'an amount such as 2.000 triệu or 1,2 tỷ' },
};

export function parseNumber(text: string, style: NumberStyle = 'vi'): Parsed<number> {
  const digits = decimal(clean(text), style);
  return digits === null ? refused('NUMBER_INVALID', accepts.number) : taken(Number(digits));
}

/** What people are counted in; `5 triệu` is not five. */
const counted = /(?<=\d) ?(?:người|lao động|công nhân|đảng viên|đoàn viên|hội viên|thành viên)$/i;

export function parseInteger(text: string, style: NumberStyle = 'vi'): Parsed<number> {
  const typed = clean(text);
  const bare = typed.replace(counted, '');
  const digits = decimal(bare, style);
  if (digits === null) return refused('NUMBER_INVALID', accepts.whole);
  if (!Number.isInteger(Number(digits))) return refused('NUMBER_NOT_WHOLE', accepts.whole);
  return bare === typed ? taken(Number(digits)) : taken(Number(digits), 'WORDS_DROPPED');
}

/** Per cent as people say it: `35%` is 35. */
export function parsePercent(text: string, style: NumberStyle = 'vi'): Parsed<number> {
  const digits = decimal(clean(text).replace(/ ?(?:%|phần trăm)$/i, ''), style);
  return digits === null ? refused('NUMBER_INVALID', accepts.percent) : taken(Number(digits));
}

/** A year isn't counted with. Sheets that show it as a number write `2.026` or `2,026`, which can mean no other. */
export function parseYear(text: string): Parsed<number> {
  const typed = clean(text);
  const [, thousands, rest] = typed.match(/^(?:năm )?([12])[., ]?(\d{3})$/iu) ?? [];
  if (thousands === undefined) return refused('YEAR_INVALID', accepts.year);
  return /^\d{4}$/.test(typed) ? taken(Number(typed)) : taken(Number(thousands + rest), 'WORDS_DROPPED');
}

const powers = new Map([
  ['', 0],
  ['nghin', 3],
  ['ngan', 3],
  ['ng', 3],
  ['trieu', 6],
  ['tr', 6],
  ['ty', 9],
  ['ti', 9],
  ['nghin ty', 12],
]);

/** An amount in the column's unit. A cell that names another unit is converted, exactly: the point is moved in the text. */
export function parseMoney(text: string, unit: MoneyUnit = 'DONG', style: NumberStyle = 'vi'): Parsed<number> {
  const [, amount = '', words = ''] = clean(text).match(/^(.*\d\)?) ?([\p{L}₫ .]*)$/u) ?? [];
  const digits = decimal(amount, style);
  if (digits === null) return refused('NUMBER_INVALID', accepts.money);
  if (words === '') return taken(Number(digits));

  const power = powers.get(fold(words).replace(/ ?(?:dong|vnd|d)$/, ''));
  if (power === undefined) return refused('MONEY_UNIT_UNKNOWN', accepts.money);
  const shift = power - moneyUnits[unit];
  return shift === 0 ? taken(Number(digits)) : taken(Number(`${digits}e${shift}`), 'MONEY_UNIT_CONVERTED');
}

const shapes = { vi: shape('\\.', ','), en: shape(',', '\\.') };

/** Groups are of three and the first does not begin with 0: `0.125` is no group. */
function shape(group: string, point: string) {
  return new RegExp(`^(?:\\d+|[1-9]\\d{0,2}(?:(?:${group}\\d{3})+|(?: \\d{3})+))(?:${point}\\d+)?$`);
}

/** `-1234.56` for what is written in this style, null for anything else. A double holds fifteen digits; more would be changed silently. */
function decimal(text: string, style: NumberStyle): string | null {
  if (style === 'viElseEn') return decimal(text, 'vi') ?? decimal(text, 'en');
  const [, bracket = '', sign = '', body = '', end = ''] = text.match(/^(\()?([-+−])?([\d., ]*\d)(\))?$/) ?? [];
  if (!shapes[style].test(body) || (bracket !== '') !== (end !== '') || (bracket !== '' && sign !== '')) return null;
  const plain = style === 'vi' ? body.replace(/[. ]/g, '').replace(',', '.') : body.replace(/[, ]/g, '');
  if (plain.replace('.', '').replace(/^0+/, '').length > 15) return null;
  return (bracket || sign === '-' || sign === '−') && Number(plain) !== 0 ? `-${plain}` : plain;
}

/**
 * The style of a whole column. The Vietnamese way, unless cells can only be English. Asks when cells contradict one another,
 * and when all there is looks like `12,345`: a thousand times more or less is not for us to choose.
 */
export function readNumbers(column: readonly string[], whole = false): Reading<'vi' | 'en'> {
  const votes = column.map((text) => vote(text, whole));
  const places = (wanted: Vote) => votes.flatMap((one, place) => (one === wanted ? [place] : []));
  const [vietnamese, english, grouped] = [places('vi'), places('en'), places('comma')];
  if (english.length > 0 && vietnamese.length > 0) return { ambiguous: english };
  if (english.length > 0) return { as: 'en' };
  const [either] = grouped;
  return either === undefined || vietnamese.length > 0 ? { as: 'vi' } : { either };
}

type Vote = 'vi' | 'en' | 'comma' | null;

function vote(text: string, whole: boolean): Vote {
  const amount = clean(text).match(/^.*[\d)]/)?.[0] ?? '';
  const [vi, en] = [decimal(amount, 'vi'), decimal(amount, 'en')].map((digits) =>
    whole && digits?.match(/\.(?!0{1,2}$)/) ? null : digits,
  );
  if (vi === en) return null;
  if (vi === null || en === null) return vi === null ? 'en' : 'vi';
  return amount.includes(',') ? 'comma' : null;
}

const vietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 20 });

export const showNumber = (value: number) => vietnamese.format(value);
export const showPercent = (value: number) => `${showNumber(value)}%`;
