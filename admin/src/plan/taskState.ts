import type { Report, TaskLine } from './taskLines.js';

/** How a task stands on a day. `days`: until it is due, or since it was. */
export type TaskState =
  | { is: 'done' | 'doneLate'; on: string }
  | { is: 'late'; days: number }
  | { is: 'reportLate'; report: Report; days: number }
  | { is: 'due'; days: number; on: string }
  | { is: 'open' };

export function stateOf({ dueOn, doneOn, reports }: TaskLine, today: string): TaskState {
  if (doneOn) return { is: dueOn && doneOn > dueOn ? 'doneLate' : 'done', on: doneOn };
  if (dueOn && dueOn < today) return { is: 'late', days: daysBetween(dueOn, today) };
  const missing = reports.filter((report) => !report.submittedOn && report.dueOn < today).at(-1);
  if (missing) return { is: 'reportLate', report: missing, days: daysBetween(missing.dueOn, today) };
  const next = nextDay({ dueOn, reports }, today);
  return next ? { is: 'due', days: daysBetween(today, next), on: next } : { is: 'open' };
}

/** The next day by which something of it must be there. */
function nextDay({ dueOn, reports }: Pick<TaskLine, 'dueOn' | 'reports'>, today: string): string | null {
  const awaited = reports.flatMap((report) => (!report.submittedOn && report.dueOn >= today ? [report.dueOn] : []));
  return [...(dueOn ? [dueOn] : []), ...awaited].toSorted()[0] ?? null;
}

export const isLate = ({ is }: TaskState) => is === 'late' || is === 'reportLate';

const day = 86_400_000;
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / day);
