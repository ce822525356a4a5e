/** Which tasks are shown, and how they are put together. It stands in the address. */
export interface TaskView {
  by: 'agency' | 'date';
  agency: string | null;
  /** The key of a period, such as `2026-Q4`. */
  period: string | null;
}

export function readTaskView(search: string): TaskView {
  const params = new URLSearchParams(search);
  const period = params.get('period');
  return {
    by: params.get('by') === 'date' ? 'date' : 'agency',
    agency: params.get('agency'),
    period: period && /^\d{4}(-Q[1-4])?$/.test(period) ? period : null,
  };
}

export function writeTaskView({ by, agency, period }: TaskView): string {
  const params = new URLSearchParams();
  if (by === 'date') params.set('by', by);
  if (agency) params.set('agency', agency);
  if (period) params.set('period', period);
  return params.toString();
}
