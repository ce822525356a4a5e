/** Days as text, counted by hand: no library, no SQL. */
const parts = (day: string) => day.split('-').map(Number) as [number, number, number];
const written = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const lastOf = (year: number, month: number) =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

export function plusDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  return new Date(date.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day of another month, or the last there is. */
export function plusMonths(day: string, months: number): string {
  const [year, month, date] = parts(day);
  const index = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return written(toYear, toMonth, Math.min(date, lastOf(toYear, toMonth)));
}

export function plusWorkingDays(day: string, count: number, isWorked: (day: string) => boolean): string {
  let at = day;
  for (let left = Math.abs(count); left > 0; left -= isWorked(at) ? 1 : 0) at = plusDays(at, Math.sign(count));
  return at;
}

export function startOf(day: string, period: string): string {
  const [year, month] = parts(day);
  if (period === 'YEAR') return written(year, 1, 1);
  return period === 'QUARTER' ? written(year, month - ((month - 1) % 3), 1) : period === 'MONTH' ? written(year, month, 1) : day;
}

/** Full years from a day of birth until a day. */
export function fullYears(from: string, until: string): number {
  const [years, months, days] = parts(until).map((part, index) => part - (parts(from)[index] ?? 0)) as [number, number, number];
  return months < 0 || (months === 0 && days < 0) ? years - 1 : years;
}
