import { dayOf, showDay } from '../../../shared/days.js';

/** A text that is one of a sequence: where in it, and how another place of it is written. */
export interface Count {
  /** Two counts of one sort are steps of one sequence. */
  sort: string;
  at: number;
  write(at: number): string;
  /** Goes on from one example; else it takes two to say by how much. */
  alone: boolean;
}

export type Counter = (text: string) => Count | null;

const month = /^(|.*[^\d/.-])(\d{1,2})([/.-])(\d{4})$/;
const quarter = /^(qu[ýí]\s+|q)(iv|i{1,3}|[1-4])(\/|-|\s+năm\s+|\s+)(\d{4})$/i;
const numbered = /^(.*?)(\d{1,15})$/s;
const romans = ['I', 'II', 'III', 'IV'];

/** `12/2024` is before `01/2025`, and `Tháng 9/2024` before `Tháng 10/2024`. */
export const countMonths: Counter = (text) => {
  const [, before = '', digits = '', between = '', year = ''] = text.match(month) ?? [];
  if (digits === '' || Number(digits) < 1 || Number(digits) > 12) return null;
  const write = (at: number) => `${before}${String((at % 12) + 1).padStart(digits.length, '0')}${between}${Math.floor(at / 12)}`;
  return { sort: `${before}${between}`, at: Number(year) * 12 + Number(digits) - 1, write, alone: true };
};

/** `Quý IV/2024` is before `Quý I/2025`. */
export const countQuarters: Counter = (text) => {
  const [, before = '', part = '', between = '', year = ''] = text.match(quarter) ?? [];
  if (part === '') return null;
  const isRoman = !/\d/.test(part);
  const place = isRoman ? romans.indexOf(part.toUpperCase()) : Number(part) - 1;
  const name = (at: number) => (isRoman ? romans[at % 4] : (at % 4) + 1);
  return {
    sort: `${before}${between}`,
    at: Number(year) * 4 + place,
    write: (at) => `${before}${name(at)}${between}${Math.floor(at / 4)}`,
    alone: true,
  };
};

/** `Chi bộ 9` is before `Chi bộ 10`, `CB007` before `CB008`. Digits alone are a number: one of them is no sequence. */
export const countNumbered: Counter = (text) => {
  const [, before = '', digits = ''] = text.match(numbered) ?? [];
  if (digits === '') return null;
  const width = digits.startsWith('0') ? digits.length : 0;
  return { sort: before, at: Number(digits), write: (at) => `${before}${String(Math.abs(at)).padStart(width, '0')}`, alone: before !== '' };
};

const dayLength = 86_400_000;
const isoOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Days as they are stored, one after the other. */
export const countDays = (day: string): Count => ({
  sort: 'day',
  at: Date.parse(day) / dayLength,
  write: (at) => isoOf(at * dayLength),
  alone: true,
});

/** Days of the same number in each month; the 31st of a shorter one is its last. */
export const countSameDays: Counter = (day) => ({ ...ofMonths(day, Number(day.slice(8))), sort: day.slice(8) });

/** Last days of months. */
export const countMonthEnds: Counter = (day) => {
  const isLast = isoOf(Date.parse(day) + dayLength).endsWith('-01');
  return isLast ? { ...ofMonths(day, 31), sort: 'last' } : null;
};

function ofMonths(day: string, number: number): Omit<Count, 'sort'> {
  const write = (at: number) => {
    const [year, inYear] = [Math.floor(at / 12), at % 12];
    const last = new Date(Date.UTC(year, inYear + 1, 0)).getUTCDate();
    return isoOf(Date.UTC(year, inYear, Math.min(number, last)));
  };
  return { at: Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1, write, alone: false };
}

/** A day written into a column of text, as `31/12/2024`. */
export const countWrittenDays: Counter = (text) => {
  const [, day, between = '', inYear, year] = text.match(/^(\d{1,2})(\/)(\d{1,2})\2(\d{4})$/) ?? [];
  const stored = between && dayOf(Number(year), Number(inYear), Number(day));
  if (!stored) return null;
  const count = countDays(stored);
  return { ...count, write: (at) => showDay(count.write(at)) };
};
