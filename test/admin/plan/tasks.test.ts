import { chosenOf, groupsOf, periodsIn } from '../../../admin/src/plan/taskGroups.js';
import { linesOf } from '../../../admin/src/plan/taskLines.js';
import { stateOf } from '../../../admin/src/plan/taskState.js';
import { readTaskView, writeTaskView } from '../../../admin/src/plan/taskView.js';

const today = '2026-11-22';
const row = (id: string, rest: object) => ({ id, version: 1, ...rest });
const agency = (id: string) => ({ id, name: `Cơ quan ${id}` });

const lines = linesOf(
  [
    row('papers', { code: 'IV.1a', name: 'Ban hành kế hoạch', rhythm: 'ONCE', dueOn: '2023-12-31', doneOn: null }),
    row('reports', { code: 'IV.4b', name: 'Báo cáo hằng năm', rhythm: 'YEARLY', dueOn: null, doneOn: null }),
    row('review', { code: 'IV.8b', name: 'Sơ kết', rhythm: 'ONCE', dueOn: '2026-12-31', doneOn: null }),
    row('talks', { code: 'III.1b', name: 'Đối thoại', rhythm: 'CONTINUOUS', dueOn: null, doneOn: null }),
    row('settled', { code: 'IV.2a', name: 'Phổ biến', rhythm: 'ONCE', dueOn: '2024-03-31', doneOn: '2024-04-02' }),
  ],
  [
    row('1', { taskId: 'papers', part: 'LEAD', agency: agency('A') }),
    row('2', { taskId: 'papers', part: 'SUPPORT', agency: agency('B') }),
    row('3', { taskId: 'reports', part: 'LEAD', agency: agency('B') }),
    row('4', { taskId: 'review', part: 'LEAD', agency: agency('A') }),
    row('5', { taskId: 'settled', part: 'LEAD', agency: agency('A') }),
  ],
  [
    row('r2', { taskId: 'reports', dueOn: '2025-12-15', submittedOn: null, number: null, agency: agency('B') }),
    row('r1', { taskId: 'reports', dueOn: '2024-12-15', submittedOn: '2024-12-10', number: '12-BC/TCHU', agency: agency('B') }),
  ],
);

test('a task is late when its term or that of a report has passed, and says by how many days', () => {
  const states = Object.fromEntries(lines.map((line) => [line.id, stateOf(line, today)]));

  expect(states).toEqual({
    papers: { is: 'late', days: 1057 },
    reports: { is: 'reportLate', days: 342, report: lines[1]?.reports[0] },
    review: { is: 'due', days: 39, on: '2026-12-31' },
    talks: { is: 'open' },
    settled: { is: 'doneLate', on: '2024-04-02' },
  });
});

test('a task that is due today is not late', () => {
  expect(
    stateOf({ id: 't', code: '', name: '', rhythm: '', dueOn: today, doneOn: null, leads: [], supports: [], reports: [] }, today),
  ).toEqual({ is: 'due', days: 0, on: today });
});

test('by date, what is late stands first, then quarter by quarter, then what has no term and what is done', () => {
  expect(groupsOf(lines, { by: 'date', agency: null }, today).map(({ key, lines: own }) => [key, own.map(({ id }) => id)])).toEqual([
    ['late', ['papers', 'reports']],
    ['2026-Q4', ['review']],
    ['open', ['talks']],
    ['done', ['settled']],
  ]);
});

test('by agency, a task stands under who leads it, and one that nobody leads is not lost', () => {
  expect(groupsOf(lines, { by: 'agency', agency: null }, today).map(({ key, lines: own }) => [key, own.map(({ id }) => id)])).toEqual([
    ['A', ['papers', 'review', 'settled']],
    ['B', ['reports']],
    ['nobody', ['talks']],
  ]);
});

test('what several lead stands under each of them, or only under the one that is asked for', () => {
  const shared = lines.slice(0, 1).map((line) => ({ ...line, leads: ['A', 'B'].map(agency) }));
  const under = (agency: string | null) => groupsOf(shared, { by: 'agency', agency }, today).map(({ key }) => key);

  expect(under(null)).toEqual(['A', 'B']);
  expect(under('B')).toEqual(['B']);
});

test('an agency is asked for as leader or support, a period by any day of the task', () => {
  const ids = (view: Partial<Parameters<typeof chosenOf>[1]>) =>
    chosenOf(lines, { by: 'agency', agency: null, period: null, ...view }).map(({ id }) => id);

  expect(ids({ agency: 'B' })).toEqual(['papers', 'reports']);
  expect(ids({ period: '2024' })).toEqual(['reports', 'settled']);
  expect(ids({ agency: 'A', period: '2026-Q4' })).toEqual(['review']);
  expect(periodsIn(lines, [today])).toEqual(['2023', '2024', '2025', '2026', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
});

test('the address holds the view, and what is no period asks for none', () => {
  const view = { by: 'date', agency: 'A', period: '2026-Q4' } as const;

  expect(readTaskView(writeTaskView(view), null)).toEqual(view);
  expect(readTaskView('period=soon', null).period).toBeNull();
});

test('whoever names no agency begins with the own one, and goes to all of them if that is what is chosen', () => {
  const everybody = { by: 'agency', agency: null, period: null } as const;

  expect(readTaskView('', 'B').agency).toBe('B');
  expect(readTaskView(writeTaskView(everybody), 'B')).toEqual(everybody);
});
