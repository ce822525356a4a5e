import type { Problem } from '../../../shared/problem.js';
import type { Field, RowClass } from '../../model/field.js';

/** A problem of a row, or of one of its cells. */
export const problem = (
  row: RowClass,
  id: string | null,
  { code, field, detail }: Pick<Problem, 'code' | 'detail'> & { field?: Field | null },
): Problem => ({
  resource: row.name,
  id,
  field: field?.name ?? null,
  code,
  ...(detail && { detail }),
});
