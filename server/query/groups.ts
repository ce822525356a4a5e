import { maxGroups } from '../../shared/group.js';
import type { Dimension, Groups, MeasureNode } from '../access/tree.js';
import { day, takeOf } from './bind.js';
import { condition, standing } from './condition.js';
import { dimension, labelled } from './dimension.js';
import type { Here } from './here.js';
import { Joins } from './joins.js';
import { compared } from './operand.js';
import { allOf, columnOf, type Source, Statement, tableOf } from './sql.js';
import { which } from './which.js';

/** One statement: keys `k0 …`, their labels `l0 …`, figures `m0 …`. */
export interface GroupPlan {
  is: 'groups';
  sql: string;
  sources: readonly Source[];
  groups: Groups;
}

/** Groups -> SQL. Figures are counted inside; what compares figures stands around it. */
export function compileGroups(groups: Groups): GroupPlan {
  const sql = new Statement();
  const asOf = groups.asOf === null ? undefined : sql.literal(groups.asOf, day, 'date');
  const here = standing(sql, groups.row, sql.alias(), asOf);
  const joins = new Joins();
  const keys = groups.by.map((each) => dimension(here, joins, each));
  const figures = groups.measures.map((measure) => (measure.is === 'fn' ? counted(here, joins, measure) : null));
  const selected = [
    ...keys.map((value, index) => `${value} as "k${index}"`),
    ...figures.flatMap((value, index) => (value ? [`${value} as "m${index}"`] : [])),
  ];
  const met = which(here, groups, joins);
  const by = keys.length > 0 ? ` group by ${keys.map((_, index) => index + 1).join(', ')}` : '';
  const inner = `select ${selected.join(', ')} from ${[`${tableOf(groups.row)} ${here.alias}`, ...joins.list].join(' ')} where ${met}${by}`;
  const outer = [
    ...groups.by.map((_, index) => `g."k${index}"`),
    ...groups.by.map((each, index) => labelled(here, each, `g."k${index}"`)),
    ...groups.measures.map((_, index) => figure(groups, index)),
  ];
  const outside = among(here, groups);
  const having = allOf(groups.having.map((test) => compared(outside, figureNamed(groups, test.measure), test)));
  return {
    is: 'groups',
    sql: `select ${outer.join(', ')} from (${inner}) g where ${having} order by ${order(groups)} limit ${takeOf(maxGroups)(groups.take) + 1}`,
    sources: sql.sources,
    groups,
  };
}

type Counted = Extract<MeasureNode, { is: 'fn' }>;

function counted(here: Here, joins: Joins, { fn, path, where }: Counted): string {
  const column = path ? columnOf(joins.along(here, path.hops).alias, path.field) : '*';
  const met = condition(joins.within(here), where);
  return `${aggregate(fn, column)}${met === 'true' ? '' : ` filter (where ${met})`}`;
}

function aggregate(fn: Counted['fn'], column: string): string {
  switch (fn) {
    case 'COUNT_DISTINCT':
      return `count(distinct ${column})`;
    case 'MEDIAN':
      return `percentile_cont(0.5) within group (order by ${column})`;
    default:
      return `${fn.toLowerCase()}(${column})`;
  }
}

/** A figure, or one made of two others. */
function figure(groups: Groups, index: number): string {
  const measure = groups.measures[index];
  if (!measure || measure.is === 'fn') return `g."m${index}"`;
  const [left, right] = measure.of.map((name) => figureNamed(groups, name));
  return measure.is === 'minus' ? `(${left} - ${right})` : `(${left}::numeric / nullif(${right}, 0))`;
}

/** Figures refer to earlier ones only, so this ends. */
function figureNamed(groups: Groups, name: string): string {
  return figure(
    groups,
    groups.measures.findIndex((measure) => measure.as === name),
  );
}

const among = (here: Here, groups: Groups): Here => ({
  ...here,
  group: (from, name) =>
    from === 'measure' ? figureNamed(groups, name) : `g."k${groups.by.findIndex(({ path }) => path.field.name === name)}"`,
});

function order(groups: Groups): string {
  const asked = groups.order.map(
    ({ name, descending }) => `${name.match(/^k\d$/) ? `g."${name}"` : figureNamed(groups, name)}${descending ? ' desc nulls last' : ''}`,
  );
  return [...asked, ...groups.by.map((_: Dimension, index) => `g."k${index}"`)].join(', ') || '1';
}
