import type { Bucket, Measure, Operator } from '../../shared/kinds.js';
import type { ActorValue, Op } from '../../shared/where.js';
import type { Field, RowClass } from '../model/field.js';
import type { ToMany, ToOne } from '../model/reach.js';

/**
 * A query whose every name has been resolved against the declarations. What is not in here cannot be asked:
 * `read…` makes it from JSON, `permit` judges it, `compile` turns it into SQL.
 */
export interface Path {
  row: RowClass;
  hops: readonly Hop[];
  field: Field;
}

/** A step to at most one row, and the rows over there the asker may see. */
export interface Hop {
  to: ToOne;
  scope: Condition;
}

/** A step to many rows. `through`: of the rows that keep the tree it goes down, those the asker may see. */
export type Down = ToMany & { through?: Condition };

/** A literal: its place among the values of this request, or a constant of a declaration. */
export type Literal = { slot: number } | { constant: unknown };

export type Operand = Source & { shifts: readonly Shift[]; startOf?: 'YEAR' | 'QUARTER' | 'MONTH'; times?: Literal | Setting };
/** How many: said, set, or held by the row. */
export type Count = Literal | Setting | { from: 'field'; path: Path };
type Source =
  | { from: 'literal'; literal: Literal; of: 'day' | 'number' }
  | { from: 'field'; path: Path; row?: string }
  | Setting
  | { from: 'today' }
  | { from: 'asOf' }
  | { from: 'actor'; what: ActorValue }
  | { from: 'measure'; name: string }
  | { from: 'key'; name: string };
export interface Setting {
  from: 'param';
  name: string;
  at?: Operand;
  by?: Path;
}
export interface Shift {
  sign: 1 | -1;
  unit: 'days' | 'months' | 'years' | 'workingDays';
  by: Count;
}

export type Span = { day: Operand } | { from: Operand; to: Operand };
/** `any`: of all there is on the day. */
export type Tree = { actor: ActorValue } | { ids: Literal } | { any: true };

export type Condition =
  | { is: 'all' | 'any'; of: readonly Condition[] }
  | { is: 'not'; of: Condition }
  /** Names the row it stands on. */
  | { is: 'named'; name: string; of: Condition }
  | { is: 'test'; field: Field; op: Exclude<Operator, 'isNull' | 'within'>; literal: Literal }
  | { is: 'null'; field: Field; yes: boolean }
  | { is: 'versus'; field: Field; op: Op; value: Operand }
  /** `scope`: of the rows that keep the tree, where another resource does. */
  | { is: 'within'; field: Field; target: RowClass; tree: Tree; at?: Operand; scope: Condition }
  | { is: 'one'; hop: Hop; where: Condition }
  | { is: 'some' | 'none' | 'latest'; many: Down; scope: Condition; where: Condition }
  | { is: 'count'; many: Down; scope: Condition; where: Condition; tests: readonly { op: Op; value: Operand }[] }
  | { is: 'overlaps'; span: Span }
  | { is: 'throughout'; from: Operand; to: Operand; where: Condition };

export const everything: Condition = { is: 'all', of: [] };
export const isEverything = (condition: Condition) => condition.is === 'all' && condition.of.length === 0;

export const both = (...conditions: readonly Condition[]): Condition => {
  const said = conditions.filter((condition) => !isEverything(condition));
  return said.length === 1 && said[0] ? said[0] : { is: 'all', of: said };
};

export interface Order {
  path: Path;
  descending: boolean;
}

/** The rows of one level: of a root, or of a list under a row. */
export interface Rows {
  row: RowClass;
  where: Condition;
  scope: Condition;
  order: readonly Order[];
  /** Part of the question, not a value: how many rows are wanted decides how Postgres looks for them. */
  take: number;
  /** Null: none. */
  skip: Literal | null;
  /** Where the page before ended: a value for each order, and the id. */
  after: readonly Literal[];
  asOf: Literal | null;
}

export interface Selection {
  row: RowClass;
  items: readonly Item[];
}
export type Item = { key: string } & (
  | { is: 'field'; field: Field }
  | { is: 'typename' }
  | { is: 'warnings'; of: readonly Warned[] }
  /** Whether the asker may change the row. `scope`: of the rows he sees, those. Null: none. */
  | { is: 'changeable'; scope: Condition | null }
  | { is: 'one'; hops: readonly Hop[]; of: Selection }
  | { is: 'page'; many: Down; rows: Rows; page: Page }
);

/** `json`: what is told of a row that meets the condition. */
export interface Warned {
  where: Condition;
  json: unknown;
}

export interface Page {
  items: readonly PageItem[];
}
export type PageItem = { key: string } & (
  | { is: 'rows'; of: Selection }
  | { is: 'total'; exact: boolean }
  | { is: 'next' }
  | { is: 'typename' }
);

export type Cut =
  | { is: 'value' }
  | { is: 'bucket'; bucket: Bucket }
  | { is: 'bands'; edges: readonly number[] }
  | { is: 'boundaries'; day: Operand; json: unknown; place: RowClass };
/** `label`: what a linked row is called, if the asker may know. `json`: as it was asked, for the way down. */
export interface Dimension {
  path: Path;
  cut: Cut;
  label: { path: Path; scope: Condition } | null;
  json: unknown;
  /** Whether the rows without a value can be opened: to ask for what is not there, one must see all that could be. */
  opensEmpty: boolean;
}
export type MeasureNode = { as: string } & (
  | { is: 'fn'; fn: Measure; path: Path | null; where: Condition }
  | { is: 'ratio' | 'minus'; of: readonly [string, string] }
);
export interface HavingNode {
  measure: string;
  op: Op;
  value: Operand;
}

export interface Groups {
  row: RowClass;
  scope: Condition;
  where: Condition;
  by: readonly Dimension[];
  measures: readonly MeasureNode[];
  having: readonly HavingNode[];
  order: readonly { name: string; descending: boolean }[];
  take: number;
  asOf: Literal | null;
}

export type Query =
  | { is: 'single'; row: RowClass; rows: Rows; of: Selection }
  | { is: 'page'; row: RowClass; rows: Rows; page: Page }
  | { is: 'groups'; row: RowClass; groups: Groups };
