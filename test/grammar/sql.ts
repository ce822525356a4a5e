import { readWhere } from '../../server/access/read.js';
import { readGroups } from '../../server/access/readGroups.js';
import type { RowClass } from '../../server/model/field.js';
import { condition, standing } from '../../server/query/condition.js';
import { compileGroups } from '../../server/query/groups.js';
import { type Source, Statement, tableOf } from '../../server/query/sql.js';
import type { GroupQuery } from '../../shared/group.js';

/** The rows that meet a condition, for one who may see all. */
export function statementOf(row: RowClass, where: unknown): { text: string; sources: readonly Source[] } {
  const sql = new Statement();
  const alias = sql.alias();
  const met = condition(standing(sql, row, alias), readWhere(row, where));
  return { text: inLines(`select ${alias}."id" from ${tableOf(row)} ${alias} where ${met}`), sources: sql.sources };
}

export const sqlOf = (row: RowClass, where: unknown): string => statementOf(row, where).text;

/** The figures of a group. */
export const sqlOfGroups = (row: RowClass, groups: GroupQuery<object>): string =>
  inLines(compileGroups(readGroups(row, groups, { take: 50, asOf: null })).sql);

/** A line for each part, so that a change of one shows as a change of one. */
const inLines = (sql: string) =>
  sql.replace(/(?<!distinct|is not) (?=(from|where|and|or|union|left join|group by|having|order by|limit)\b)/g, '\n');
