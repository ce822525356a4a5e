import type { Row } from '../grid/line.js';
import { dayAt, readRows, type Source, textAt } from './readRows.js';

export interface Named {
  id: string;
  name: string;
}

export interface Report {
  id: string;
  dueOn: string;
  submittedOn: string | null;
  number: string;
  agency: string;
}

/** A task with who does it and what was reported of it. */
export interface TaskLine {
  id: string;
  code: string;
  name: string;
  rhythm: string;
  dueOn: string | null;
  doneOn: string | null;
  leads: Named[];
  supports: Named[];
  /** By the day they were due, the latest first. */
  reports: Report[];
}

export async function readTasks(source: Source): Promise<TaskLine[]> {
  const [tasks, agencies, reports] = await Promise.all([
    readRows(source, 'PlanTask', { fields: ['code', 'name', 'rhythm', 'dueOn', 'doneOn'], order: [{ code: 'ASC' }] }),
    readRows(source, 'TaskAgency', { fields: ['taskId', 'part'], behind: { agency: ['name'] } }),
    readRows(source, 'TaskReport', {
      fields: ['taskId', 'dueOn', 'submittedOn', 'number'],
      behind: { agency: ['name'] },
      order: [{ dueOn: 'DESC' }],
    }),
  ]);
  return linesOf(tasks, agencies, reports);
}

export function linesOf(tasks: readonly Row[], agencies: readonly Row[], reports: readonly Row[]): TaskLine[] {
  const of = (rows: readonly Row[], id: string) => rows.filter(({ taskId }) => taskId === id);
  return tasks.map((task) => {
    const doers = (part: string): Named[] =>
      of(agencies, task.id).flatMap((row) =>
        row.part === part ? [{ id: textAt(row, 'agency', 'id'), name: textAt(row, 'agency', 'name') }] : [],
      );
    return {
      id: task.id,
      code: textAt(task, 'code'),
      name: textAt(task, 'name'),
      rhythm: textAt(task, 'rhythm'),
      dueOn: dayAt(task, 'dueOn'),
      doneOn: dayAt(task, 'doneOn'),
      leads: doers('LEAD'),
      supports: doers('SUPPORT'),
      reports: of(reports, task.id).map(reportOf),
    };
  });
}

const reportOf = (row: Row): Report => ({
  id: row.id,
  dueOn: textAt(row, 'dueOn'),
  submittedOn: dayAt(row, 'submittedOn'),
  number: textAt(row, 'number'),
  agency: textAt(row, 'agency', 'name'),
});
