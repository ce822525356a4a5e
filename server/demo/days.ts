const text = (date: Date) => date.toISOString().slice(0, 10);

export function plusDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return text(date);
}

/** As Postgres counts months: the 31st becomes the last of a shorter one. */
export function plusMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return text(new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))));
}

export const plusYears = (day: string, years: number) => plusMonths(day, 12 * years);
export const yearOf = (day: string) => Number(day.slice(0, 4));

/** Nights between. */
export const nights = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

export const latest = (...days: readonly string[]) => days.reduce((a, b) => (a > b ? a : b));
export const earliest = (...days: readonly string[]) => days.reduce((a, b) => (a < b ? a : b));
