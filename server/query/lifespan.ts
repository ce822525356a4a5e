import { knownField, type RowClass } from '../model/field.js';
import { resourceOf } from '../model/resource.js';
import type { Here } from './here.js';
import { columnOf } from './sql.js';

/** `from <= day < to`. A row without a life span is always in force. */
export function inForce({ row, alias, asOf }: Pick<Here, 'row' | 'alias' | 'asOf'>, day = asOf): string {
  const { dated } = resourceOf(row);
  if (!dated) return 'true';
  const [from, to] = [dayColumn(row, alias, dated.from), dayColumn(row, alias, dated.to)];
  return `(${from} <= ${day} and (${to} is null or ${day} < ${to}))`;
}

export const dayColumn = (row: RowClass, alias: string, name: string): string => columnOf(alias, knownField(row, name));

/** Of a day gone by, what has its day later had not come yet. Today all counts: the evaluation of a year is written before the year is over. */
export function come({ row, alias, asOf }: Pick<Here, 'row' | 'alias' | 'asOf'>): string {
  const { dated, newest } = resourceOf(row);
  const day = dated?.from ?? newest;
  return day && asOf !== 'current_date' ? `(${asOf} >= current_date or ${dayColumn(row, alias, day)} <= ${asOf})` : 'true';
}

/** Newest first: by the first day in force, or the day that makes a row newer. */
export function newestFirst(row: RowClass, alias: string): string {
  const { dated, newest } = resourceOf(row);
  const day = dated?.from ?? newest;
  return day ? `${dayColumn(row, alias, day)} desc, ${alias}."id" desc` : `${alias}."id" desc`;
}
