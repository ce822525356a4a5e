import type { Label } from '../../../shared/kinds.js';
import { periodAt, periodOf } from '../../../shared/period.js';
import type { Named, TaskLine } from './taskLines.js';
import { isLate, stateOf } from './taskState.js';
import type { TaskView } from './taskView.js';

/** Tasks under one heading: an agency, or a time; `label` is a word of ours where it is neither's own name. */
export interface TaskGroup {
  key: string;
  label: Label | { word: 'late' | 'open' | 'done' | 'nobody' };
  /** To the page of the agency. */
  agency: string | null;
  lines: TaskLine[];
}

/** Those that this view asks for: of an agency, leading or supporting, and due, reported or done in a period. */
export const chosenOf = (lines: readonly TaskLine[], { agency, period }: TaskView): TaskLine[] =>
  lines.filter((line) => (!agency || agenciesOf(line).some(({ id }) => id === agency)) && (!period || isIn(line, period)));

const agenciesOf = ({ leads, supports }: TaskLine): Named[] => [...leads, ...supports];

function isIn({ dueOn, doneOn, reports }: TaskLine, period: string): boolean {
  const { start, end } = periodOf(period);
  return [dueOn, doneOn, ...reports.map((report) => report.dueOn)].some((day) => day !== null && start <= day && day < end);
}

/** All agencies that have a task, by name. */
export const doersIn = (lines: readonly TaskLine[]): Named[] =>
  [...new Map(lines.flatMap(agenciesOf).map((agency) => [agency.id, agency])).values()].toSorted((a, b) =>
    a.name.localeCompare(b.name, 'vi'),
  );

/** The years that any day of these tasks lies in, or one of these days; the quarters of the latter. */
export function periodsIn(lines: readonly TaskLine[], days: readonly [today: string, ...others: string[]]): string[] {
  const own = lines.flatMap(({ dueOn, doneOn, reports }) => [dueOn, doneOn, ...reports.map((report) => report.dueOn)]);
  const years = [...new Set([...own.filter((day) => day !== null), ...days].map((day) => periodAt(day, 'YEAR')))].toSorted();
  const split = new Set(days.map((day) => periodAt(day, 'YEAR')));
  return years.flatMap((year) => (split.has(year) ? [year, ...[1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`)] : [year]));
}

export const groupsOf = (lines: readonly TaskLine[], { by, agency }: Pick<TaskView, 'by' | 'agency'>, today: string): TaskGroup[] =>
  by === 'agency' ? byAgency(lines, agency) : byDay(lines, today);

/** Under whoever leads; a task that several lead stands under each of them, or under the one that is asked for. */
function byAgency(lines: readonly TaskLine[], asked: string | null): TaskGroup[] {
  const groups = doersIn(lines.map((line) => ({ ...line, supports: [] }))).map(({ id, name }) => ({
    key: id,
    label: { vi: name, en: name },
    agency: id,
    lines: lines.filter(({ leads }) => {
      const ids = leads.map((lead) => lead.id);
      return ids.includes(id) && (id === asked || !ids.includes(asked ?? ''));
    }),
  }));
  const nobody = lines.filter(({ leads }) => leads.length === 0);
  return [
    ...groups.filter((group) => group.lines.length > 0),
    ...(nobody.length > 0 ? [{ key: 'nobody', label: { word: 'nobody' as const }, agency: null, lines: nobody }] : []),
  ];
}

/** What is late first, then what is due next, quarter by quarter; what goes on without a term, and what is done. */
function byDay(lines: readonly TaskLine[], today: string): TaskGroup[] {
  const keyed = lines.map((line) => ({ line, key: timeOf(line, today) }));
  const quarters = [...new Set(keyed.flatMap(({ key }) => (words.some((word) => word === key) ? [] : [key])))].toSorted();
  const group = (key: string, label: TaskGroup['label']): TaskGroup[] => {
    const own = keyed.filter((one) => one.key === key).map(({ line }) => line);
    return own.length > 0 ? [{ key, label, agency: null, lines: own }] : [];
  };
  return [
    ...group('late', { word: 'late' }),
    ...quarters.flatMap((quarter) => group(quarter, periodOf(quarter).label)),
    ...group('open', { word: 'open' }),
    ...group('done', { word: 'done' }),
  ];
}

const words = ['late', 'open', 'done'] as const;

function timeOf(line: TaskLine, today: string): string {
  const state = stateOf(line, today);
  if (isLate(state)) return 'late';
  if (state.is === 'due') return periodAt(state.on, 'QUARTER');
  return state.is === 'open' ? 'open' : 'done';
}
