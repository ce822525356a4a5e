import type { Problem } from '../../../../shared/problem.js';
import { knownField } from '../../../model/field.js';
import { resourceOf } from '../../../model/resource.js';
import type { Part } from '../change.js';
import { merged } from '../merged.js';
import { problem } from '../problem.js';
import type { Transaction } from '../transaction.js';

/** Rows that would end before they start. Postgres refuses such a row at once, so they are named before anything is written. */
export async function backwards(tx: Transaction, part: Part): Promise<Problem[]> {
  const { dated } = resourceOf(part.row);
  if (!dated) return [];
  const [from, to] = [knownField(part.row, dated.from), knownField(part.row, dated.to)];
  const rows = await merged(tx, part, [from, to]);
  const ended = rows.filter(({ texts }) => (texts.get(to) ?? '9999') <= (texts.get(from) ?? ''));
  return ended.map(({ of }) => problem(part.row, of.id, { code: 'ENDS_BEFORE_START', field: to }));
}
