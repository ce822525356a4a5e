import type { Op } from '../../shared/where.js';
import { Refused } from '../access/refused.js';
import type { Literal, Operand, Path, Setting, Shift } from '../access/tree.js';
import { amount, day, number } from './bind.js';
import type { Here } from './here.js';
import { reached } from './hop.js';
import { columnOf } from './sql.js';

/** Two-valued: what is missing differs from everything. */
export const comparisons: Record<Op, string> = { EQ: '=', NE: 'is distinct from', GT: '>', GTE: '>=', LT: '<', LTE: '<=' };

/** A value to compare with, as SQL. `type` is the kind of what it is compared with. */
export function operand(here: Here, value: Operand): string {
  const start = source(here, value);
  const shifted = value.shifts.reduce((text, shift) => shiftedBy(here, text, shift), start);
  const cut = value.startOf ? `date_trunc('${value.startOf.toLowerCase()}', ${shifted})::date` : shifted;
  return value.times ? `(${cut} * ${counted(here, value.times, 'numeric')})` : cut;
}

function source(here: Here, value: Operand): string {
  switch (value.from) {
    case 'literal':
      return here.sql.literal(value.literal, here.literals === 'number' ? number : day, here.literals === 'number' ? 'numeric' : 'date');
    case 'field':
      return field(here, value.path, value.row);
    case 'param':
      return setting(here, value);
    case 'today':
      return 'current_date';
    case 'asOf':
      return here.asOf;
    case 'actor':
      return here.sql.actor(value.what);
    case 'measure':
    case 'key':
      return here.group(value.from, value.name);
  }
}

/** A field of a row in sight, or one reached from it. */
function field(here: Here, path: Path, name: string | undefined): string {
  const start = name === undefined ? here : here.names.get(name);
  if (!start) throw new Refused(`no enclosing row is called ${name}`);
  return reached({ ...here, row: start.row, alias: start.alias }, path.hops, (last) => columnOf(last.alias, path.field));
}

/** A dated setting: the one of that name (and kind of row) in force on the day. Not set then: null, and the test is false. */
export function setting(here: Here, { name, at, by }: Setting): string {
  const alias = here.sql.alias();
  const on = at ? operand(here, at) : 'current_date';
  const named = here.sql.literal({ constant: name }, (text) => text, 'text');
  const of = by ? ` and ${alias}."of" = ${reached(here, by.hops, (last) => columnOf(last.alias, by.field))}` : ` and ${alias}."of" is null`;
  return `(select ${alias}."value" from "parameter" ${alias} where ${alias}."name" = ${named}${of} and ${alias}."started_on" <= ${on} and (${alias}."ended_on" is null or ${on} < ${alias}."ended_on"))`;
}

const units = { days: 'days', months: 'months', years: 'years' } as const;

function shiftedBy(here: Here, text: string, { sign, unit, by }: Shift): string {
  const by_ = counted(here, by, 'integer');
  const signed = sign < 0 ? `-${by_}` : by_;
  if (unit === 'workingDays') return `working_day(${text}, ${signed})`;
  return `(${text} + make_interval(${units[unit]} => ${signed}))::date`;
}

function counted(here: Here, count: Literal | Setting, type: 'integer' | 'numeric'): string {
  return 'from' in count ? `${setting(here, count)}::${type}` : here.sql.literal(count, type === 'integer' ? amount : number, type);
}
