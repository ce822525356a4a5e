import type { Label } from './kinds.js';
import { type Parsed, refused, taken } from './parsed.js';
import { clean } from './text.js';

export type PeriodKind = 'YEAR' | 'QUARTER' | 'MONTH';

/** A year, a quarter or a month; its key is `2026`, `2026-Q3` or `2026-09`. */
export interface Period {
  key: string;
  kind: PeriodKind;
  /** The first day of it, and the first day after it. */
  start: string;
  end: string;
  label: Label;
}

const accepts = { vi: 'một kỳ, ví dụ 2026, Quý III/2026 hoặc 12/2024', en: 'a period such as 2026, Quý III/2026 or 12/2024' };
const months: Record<PeriodKind, number> = { YEAR: 12, QUARTER: 3, MONTH: 1 };
const romans = ['I', 'II', 'III', 'IV'];
const monthName = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** The period of a key that `parsePeriod` or `periodAt` made. */
export function periodOf(key: string): Period {
  const [year, part = ''] = key.split('-');
  const kind = part === '' ? 'YEAR' : part.startsWith('Q') ? 'QUARTER' : 'MONTH';
  const within = kind === 'YEAR' ? 0 : Number(part.replace('Q', '')) - 1;
  const first = Number(year) * 12 + within * months[kind];
  return { key, kind, start: firstDay(first), end: firstDay(first + months[kind]), label: labels[kind](Number(year), within) };
}

const labels: Record<PeriodKind, (year: number, within: number) => Label> = {
  YEAR: (year) => ({ vi: `Năm ${year}`, en: `${year}` }),
  QUARTER: (year, within) => ({ vi: `Quý ${romans[within]}/${year}`, en: `Q${within + 1} ${year}` }),
  MONTH: (year, within) => ({ vi: `Tháng ${within + 1}/${year}`, en: `${monthName.format(Date.UTC(year, within))} ${year}` }),
};

/** The key of the period of a kind that a day lies in. */
export const periodAt = (day: string, kind: PeriodKind) => keyOf(kind, Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1);

/** So many periods later, or earlier. */
export function shiftPeriod(key: string, by: number): string {
  const { kind, start } = periodOf(key);
  return keyOf(kind, Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + by * months[kind]);
}

/** Months are counted from the year 0. */
function keyOf(kind: PeriodKind, month: number): string {
  const [year, within] = [Math.floor(month / 12), month % 12];
  if (kind === 'YEAR') return `${year}`;
  return kind === 'QUARTER' ? `${year}-Q${Math.floor(within / 3) + 1}` : firstDay(month).slice(0, 7);
}

const firstDay = (month: number) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;

const yearText = /^(?:năm )?(\d{4})$/;
const monthText = /^(?:tháng |t)?(\d{1,2})(?:[/.-]| năm )(\d{4})$/;
const isoMonth = /^(\d{4})-(\d{2})$/;
const quarterText = /^(?:qu[ýí] |q)?(iv|i{1,3})(?:[/.-]| năm | )(\d{4})$|^(?:qu[ýí] |q)([1-4])(?:[/.-]| năm | )(\d{4})$|^(\d{4})-q([1-4])$/;

/** `2026`, `Quý III/2026`, `Q3 2026`, `tháng 12 năm 2024`, `12/2024`, as a key. */
export function parsePeriod(text: string): Parsed<string> {
  const typed = clean(text)
    .toLowerCase()
    .replace(/ ?([/.-]) ?/g, '$1');
  const key = ofYear(typed) ?? ofMonth(typed) ?? ofQuarter(typed);
  return key === null || key < '1900' || key >= '2100' ? refused('PERIOD_INVALID', accepts) : taken(key);
}

const ofYear = (typed: string) => typed.match(yearText)?.[1] ?? null;

function ofMonth(typed: string): string | null {
  const [, month, year] = typed.match(monthText) ?? [];
  const [, otherYear, otherMonth] = typed.match(isoMonth) ?? [];
  const within = Number(month ?? otherMonth);
  return within >= 1 && within <= 12 ? keyOf('MONTH', Number(year ?? otherYear) * 12 + within - 1) : null;
}

function ofQuarter(typed: string): string | null {
  const [, roman, romanYear, digit, digitYear, isoYear, isoDigit] = typed.match(quarterText) ?? [];
  const year = romanYear ?? digitYear ?? isoYear;
  return year === undefined ? null : `${year}-Q${roman ? romans.indexOf(roman.toUpperCase()) + 1 : (digit ?? isoDigit)}`;
}
