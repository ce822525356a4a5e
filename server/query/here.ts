import { type Condition, type Hop, isEverything } from '../access/tree.js';
import type { RowClass } from '../model/field.js';
import { mayFail } from './mayFail.js';
import type { Statement } from './sql.js';

/** Where in a statement one stands: a row under its alias, the day it is seen at, the enclosing rows that were named. */
export interface Here {
  sql: Statement;
  row: RowClass;
  alias: string;
  /** SQL of the row's id. It may stand where the row itself is not looked at. */
  id: string;
  /** SQL of the day that current links and `{ asOf }` mean. */
  asOf: string;
  names: ReadonlyMap<string, { row: RowClass; alias: string }>;
  /** In `having`: another measure, or a key of the group. */
  group: (from: 'measure' | 'key', name: string) => string;
  /** The row over there, where this very statement has joined it. */
  taken: (here: Here, hop: Hop) => Here | undefined;
  /** A condition as SQL, wherever one stands. */
  meets: (here: Here, condition: Condition) => string;
}

/** Rights are those of today, whatever day the rows are looked at, and know nothing of the rows around. */
export const asToday = (here: Here): Here => ({ ...here, asOf: 'current_date', names: new Map() });
export const inScope = (here: Here, scope: Condition): string => here.meets(asToday(here), scope);

/**
 * In scope, and meeting the condition. Postgres asks first what is cheap: an error, or a long wait, would tell of rows out of scope. So
 * what may fail is asked of rows in scope alone. https://www.postgresql.org/docs/current/sql-expressions.html#SYNTAX-EXPRESS-EVAL
 */
export function inSight(here: Here, scope: Condition, where: Condition): string[] {
  const [allowed, met] = [inScope(here, scope), here.meets(here, where)];
  return [allowed, isEverything(scope) || !mayFail(where) ? met : `case when ${allowed} then ${met} end`];
}

/** The same place, on another row. */
export const on = (here: Here, row: RowClass, alias: string): Here => ({ ...here, row, alias, id: `${alias}."id"` });
