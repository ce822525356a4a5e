import type { Op } from '../../shared/where.js';
import { Refused } from '../access/refused.js';
import type { Count, Operand, Path, Setting, Shift } from '../access/tree.js';
import { amount, day, number } from './bind.js';
import { type Here, on } from './here.js';
import { reached } from './hop.js';
import { settingsOf } from './moves.js';
import { allOf, columnOf, type Statement } from './sql.js';

/** Two-valued: what is missing differs from everything. */
const comparisons: Record<Op, string> = { EQ: '=', NE: 'is distinct from', GT: '>', GTE: '>=', LT: '<', LTE: '<=' };

/** What stands left of a value, compared with it. A setting that is not set differs from nothing: the test is false. */
export function compared(here: Here, left: string, { op, value }: { op: Op; value: Operand }): string {
  const test = `${left} ${comparisons[op]} ${operand(here, value)}`;
  const set = op === 'NE' ? settingsOf(value).map((each) => `${setting(here, each)} is not null`) : [];
  return allOf([...set, test]);
}

/** A value to compare with, as SQL. */
export function operand(here: Here, value: Operand): string {
  const start = source(here, value);
  const shifted = value.shifts.reduce((text, shift) => shiftedBy(here, text, shift), start);
  const cut = value.startOf ? `date_trunc('${value.startOf.toLowerCase()}', ${shifted})::date` : shifted;
  return value.times ? `(${cut} * ${counted(here, value.times, 'numeric')})` : cut;
}

function source(here: Here, value: Operand): string {
  switch (value.from) {
    case 'literal':
      return value.of === 'day' ? here.sql.literal(value.literal, day, 'date') : here.sql.literal(value.literal, number, 'numeric');
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
  return reached(on(here, start.row, start.alias), path.hops, (last) => columnOf(last.alias, path.field));
}

/** The days on which a setting begins or ends to hold. */
export function settingDays({ sql }: Here, { name }: Setting): string[] {
  return ['started_on', 'ended_on'].map((day) => `select "${day}" from "parameter" where "name" = ${settingName(sql, name)}`);
}

const settingName = (sql: Statement, name: string) => sql.literal({ constant: name }, (text) => text, 'text');

/**
 * A dated setting: the one of that name (and kind of row) in force on the day, an office's own before the shipped one. Not set then:
 * null, and the test is false.
 */
function setting(here: Here, { name, at, by }: Setting): string {
  const alias = here.sql.alias();
  const on = at ? operand(here, at) : 'current_date';
  const of = by ? ` and ${alias}."of" = ${reached(here, by.hops, (last) => columnOf(last.alias, by.field))}` : ` and ${alias}."of" is null`;
  return `(select ${alias}."value" from "parameter" ${alias} where ${alias}."name" = ${settingName(here.sql, name)}${of} and ${alias}."started_on" <= ${on} and (${alias}."ended_on" is null or ${on} < ${alias}."ended_on") order by ${alias}."edition" nulls first limit 1)`;
}

function shiftedBy(here: Here, text: string, { sign, unit, by }: Shift): string {
  const by_ = counted(here, by, 'integer');
  const signed = sign < 0 ? `-${by_}` : by_;
  return unit === 'workingDays' ? `working_day(${text}, ${signed})` : `(${text} + make_interval(${unit} => ${signed}))::date`;
}

function counted(here: Here, count: Count, type: 'integer' | 'numeric'): string {
  if (!('from' in count)) return here.sql.literal(count, type === 'integer' ? amount : number, type);
  return `${count.from === 'param' ? setting(here, count) : field(here, count.path, undefined)}::${type}`;
}
