import { type Parsed, type Reading, refused, taken } from './parsed.js';
import { parsePeriod, periodOf } from './period.js';
import { clean } from './text.js';

export type DayOrder = 'dmy' | 'mdy';

export interface DayCustom {
  order?: DayOrder;
  /** The first and the last day the field may hold: a year of two digits is read only where they leave one century. */
  from?: string;
  to?: string;
}

const accepts = { vi: 'đủ ngày, tháng, năm, ví dụ 31/12/2024', en: 'a whole day such as 31/12/2024' };

const written = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const iso = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/;
const spelled = /^(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/;
const midnight = /(?:[ t]0?0:00(?::00(?:\.0+)?)?| 12:00:00 am)$/;

/** A day as people write it, or as Excel keeps it, as `yyyy-mm-dd`. A year alone is never a day. */
export function parseDay(text: string, custom: DayCustom = {}): Parsed<string> {
  const typed = tidy(text);
  const serial = ofSerial(typed);
  if (serial !== null) return taken(serial, 'DATE_FROM_SERIAL');

  const period = parsePeriod(typed);
  if (period.ok) return refused(`DATE_${periodOf(period.value).kind}_ONLY`, accepts);

  const [, a = '', , b = '', year = ''] = typed.match(written) ?? [];
  const [day, month] = custom.order === 'mdy' ? [b, a] : [a, b];
  if (year.length === 2) return inCentury(Number(year), Number(month), Number(day), custom);
  const found = year ? dayOf(Number(year), Number(month), Number(day)) : ofOrdered(typed);
  return found === null ? refused('DATE_INVALID', accepts) : taken(found);
}

const tidy = (text: string) =>
  clean(text)
    .toLowerCase()
    .replace(midnight, '')
    .replace(/^ngày /, '')
    .replace(/ ?([/.-]) ?/g, '$1');

/** The forms whose order is plain: `2024-12-31` and `31 tháng 12 năm 2024`. */
function ofOrdered(typed: string): string | null {
  const [, day, month, year] = typed.match(spelled) ?? [];
  const [, isoYear, , isoMonth, isoDay] = typed.match(iso) ?? [];
  return dayOf(Number(year ?? isoYear), Number(month ?? isoMonth), Number(day ?? isoDay));
}

function inCentury(year: number, month: number, day: number, { from, to }: DayCustom): Parsed<string> {
  const days = [1900, 2000].map((century) => dayOf(century + year, month, day)).filter((found) => found !== null);
  if (days.length === 0) return refused('DATE_INVALID', accepts);
  const [only, ...others] = days.filter((found) => (from === undefined || found >= from) && (to === undefined || found <= to));
  return only === undefined || others.length > 0 ? refused('DATE_TWO_DIGIT_YEAR', accepts) : taken(only);
}

/** The day, if there is one. Nobody here was born before 1900 and nothing is planned after 2099: such a year is a slip of the pen. */
export function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 && year <= 2099 ? date.toISOString().slice(0, 10) : null;
}

/** Excel counts days from 1899-12-30 on (its 1900 has a 29 February that never was). */
function ofSerial(typed: string): string | null {
  if (!/^\d{5}$/.test(typed)) return null;
  const day = new Date(Date.UTC(1899, 11, 30 + Number(typed))).toISOString().slice(0, 10);
  return day < '2100' ? day : null;
}

/** The order of a whole column: as the cells say that can be read in one way only; asks where they contradict one another or none does. */
export function readDays(column: readonly string[]): Reading<DayOrder> {
  const votes = column.map(vote);
  const places = [...votes.keys()].filter((place) => votes[place] === 'mdy');
  if (places.length > 0) return votes.includes('dmy') ? { ambiguous: places } : { as: 'mdy' };
  const either = votes.indexOf('either');
  return either < 0 || votes.includes('dmy') ? { as: 'dmy' } : { either };
}

/** 2000 has every day a year can have: 29/02/2021 is wrong, but it is day first. */
function vote(text: string): DayOrder | 'either' | null {
  const [, a, , b] = tidy(text).match(written) ?? [];
  const [dayFirst, monthFirst] = [dayOf(2000, Number(b), Number(a)), dayOf(2000, Number(a), Number(b))];
  if (dayFirst === monthFirst) return null;
  if (dayFirst !== null && monthFirst !== null) return 'either';
  return dayFirst === null ? 'mdy' : 'dmy';
}

/** The last day of what ends before a day. */
export const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** dd/MM/yyyy, as every office paper has it. */
export const showDay = (day: string) => day.split('-').reverse().join('/');
