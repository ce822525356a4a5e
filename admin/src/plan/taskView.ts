/** Which tasks are shown, and how they are put together. It stands in the address. */
export interface TaskView {
  by: 'agency' | 'date';
  agency: string | null;
  /** The key of a period, such as `2026-Q4`. */
  period: string | null;
}

const everybody = 'all';

/** Where the address names no agency, that of whoever looks. */
export function readTaskView(search: string, own: string | null): TaskView {
  const params = new URLSearchParams(search);
  const [agency, period] = [params.get('agency'), params.get('period')];
  return {
    by: params.get('by') === 'date' ? 'date' : 'agency',
    agency: agency === everybody ? null : (agency ?? own),
    period: period && /^\d{4}(-Q[1-4])?$/.test(period) ? period : null,
  };
}

export function writeTaskView({ by, agency, period }: TaskView): string {
  const params = new URLSearchParams();
  if (by === 'date') params.set('by', by);
  params.set('agency', agency ?? everybody);
  if (period) params.set('period', period);
  return params.toString();
}
