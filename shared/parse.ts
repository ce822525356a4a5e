import { type CodeCustom, parseCitizenId, parsePhone, parseTaxCode, showPhone } from './codes.js';
import { type DayOrder, parseDay, showDay } from './days.js';
import type { Format, Kind } from './kinds.js';
import {
  type MoneyUnit,
  type NumberStyle,
  parseInteger,
  parseMoney,
  parseNumber,
  parsePercent,
  parseYear,
  showNumber,
  showPercent,
} from './numbers.js';
import { type Parsed, refused, taken } from './parsed.js';
import { parsePeriod, periodOf } from './period.js';
import { clean, halfWidth } from './text.js';

/** What a cell of each kind holds. */
interface Values {
  text: string;
  name: string;
  code: string;
  integer: number;
  number: number;
  percent: number;
  money: number;
  year: number;
  day: string;
  period: string;
  flag: boolean;
  phone: string;
  taxCode: string;
  citizenId: string;
}
export type CellKind = keyof Values;

/** What was decided for the column, and what is known of the field. */
export interface Custom extends CodeCustom {
  numbers?: NumberStyle;
  days?: DayOrder;
  unit?: MoneyUnit;
  /** The first and the last day the field may hold. */
  from?: string;
  to?: string;
}

const parsers: { [K in CellKind]: (text: string, custom: Custom) => Parsed<Values[K]> } = {
  text: (text) => taken(text),
  name: (text) => taken(text),
  code: (text) => taken(text.replace(/^'/, '')),
  integer: (text, { numbers }) => parseInteger(text, numbers),
  number: (text, { numbers }) => parseNumber(text, numbers),
  percent: (text, { numbers }) => parsePercent(text, numbers),
  money: (text, { numbers, unit }) => parseMoney(text, unit, numbers),
  year: (text) => parseYear(text),
  day: (text, { days, from, to }) => parseDay(text, { order: days, from, to }),
  period: (text) => parsePeriod(text),
  flag: (text) => parseFlag(text),
  phone: (text) => parsePhone(text),
  taxCode: (text, custom) => parseTaxCode(text, custom),
  citizenId: (text, custom) => parseCitizenId(text, custom),
};

const texts: readonly string[] = ['text', 'name', 'code'];
const dash = /^[-–—−]+$/;
const excelError = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|#+)$/;

/**
 * Typed text as a value, or why not; never a guess. An empty cell is null for every kind, and so is a dash but for texts:
 * whether a tick that is not there means "no" is for the field to say.
 */
export function parse<K extends CellKind>(kind: K, text: string, custom: Custom = {}): Parsed<Values[K] | null> {
  const typed = clean(kind === 'text' || kind === 'name' ? text : halfWidth(text));
  if (typed === '') return taken(null);
  if (excelError.test(typed))
    return refused('EXCEL_ERROR', { vi: 'giá trị, không phải lỗi của Excel', en: 'a value, not an error of Excel' });
  if (dash.test(typed) && !texts.includes(kind)) return taken(null, 'DASH_AS_EMPTY');
  return parsers[kind](typed, custom);
}

const flags = new Map([
  ...['có', 'co', 'x', 'v', '✓', '✔', '√', '☑', 'đúng', 'dung', 'rồi', 'yes', 'y', 'true', '1'].map((word) => [word, true] as const),
  ...['không', 'khong', '☐', 'sai', 'chưa', 'chua', 'no', 'n', 'false', '0'].map((word) => [word, false] as const),
]);

function parseFlag(text: string): Parsed<boolean> {
  const flag = flags.get(text.toLowerCase());
  return flag === undefined ? refused('FLAG_INVALID', { vi: 'có, không hoặc x', en: 'yes, no or x' }) : taken(flag);
}

const shows: { [K in CellKind]: (value: Values[K]) => string } = {
  text: (text) => text,
  name: (text) => text,
  code: (text) => text,
  integer: showNumber,
  number: showNumber,
  percent: showPercent,
  money: showNumber,
  year: String,
  day: showDay,
  period: (key) => periodOf(key).label.vi,
  flag: (flag) => (flag ? 'có' : 'không'),
  phone: showPhone,
  taxCode: (code) => code,
  citizenId: (id) => id,
};

/** A value as the office writes it; `parse` reads it back. */
export const show = <K extends CellKind>(kind: K, value: Values[K] | null): string => (value === null ? '' : shows[kind](value));

/** How the cell of a field is typed; null for what is chosen, not typed: choices, links and what the machine writes. */
export const cellKind = (kind: Kind, format: Format | null): CellKind | null =>
  isCellKind(format) ? format : isCellKind(kind) ? kind : null;

/** Amounts of money are kept in millions, as the papers of the plan count them. */
export const customOf = (format: Format | null): Custom => (format === 'money' ? { unit: 'MILLION' } : {});

const isCellKind = (name: string | null): name is CellKind => name !== null && Object.hasOwn(parsers, name);
