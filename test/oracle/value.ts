import { Holiday } from '../../server/resources/rules/holiday.js';
import { Parameter } from '../../server/resources/rules/parameter.js';
import { type Asking, isInForce, type Json, type Standing } from './asking.js';
import { plusDays, plusMonths, plusWorkingDays, startOf } from './days.js';
import { follow, onesOf } from './links.js';
import type { Entity, Rows } from './rows.js';

export type Scalar = string | number | boolean | null;
/** What a group has to compare with. */
export interface GroupFigures {
  measure: (name: string) => Scalar;
  key: (name: string) => Scalar;
}

class Unset extends Error {}

/** A value to compare with; undefined where it rests on a setting that is not set: then no comparison holds. */
export function evaluate(asking: Asking, at: Standing | null, json: Json, group?: GroupFigures): Scalar | undefined {
  try {
    return evaluated(asking, at, json, group);
  } catch (error) {
    if (error instanceof Unset) return undefined;
    throw error;
  }
}

function evaluated(asking: Asking, at: Standing | null, json: Json, group?: GroupFigures): Scalar {
  const shifts = [...listed(json.plus).map((shift) => [1, shift] as const), ...listed(json.minus).map((shift) => [-1, shift] as const)];
  const count = (by: unknown) => numberOf(asking, at, by, group);
  const moved = shifts.reduce(
    (value, [sign, shift]) => shifted(asking, value, shift, (by) => times(sign, count(by))),
    source(asking, at, json, group),
  );
  const cut = typeof json.startOf === 'string' && moved !== null ? startOf(String(moved), json.startOf) : moved;
  return json.times === undefined ? cut : times(cut, count(json.times));
}

const listed = (shift: unknown): readonly Json[] => (shift === undefined ? [] : Array.isArray(shift) ? shift : [shift as Json]);
const times = (left: Scalar, right: Scalar) => (left === null || right === null ? null : Number(left) * Number(right));

function shifted(asking: Asking, value: Scalar, shift: Json, count: (by: unknown) => number | null): Scalar {
  return ['years', 'months', 'days', 'workingDays'].reduce<Scalar>((day, unit) => {
    if (shift[unit] === undefined) return day;
    const by = count(shift[unit]);
    if (day === null || by === null) return null;
    if (unit === 'workingDays') return plusWorkingDays(String(day), by, (each) => isWorked(asking.rows, each));
    return unit === 'days' ? plusDays(String(day), by) : plusMonths(String(day), unit === 'years' ? 12 * by : by);
  }, value);
}

/** As the week has it, unless the calendar says otherwise. */
function isWorked(rows: Rows, day: string): boolean {
  const [said] = rows.pointing(Holiday, 'heldOn', day);
  return said ? said.isWorked === true : ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}

function numberOf(asking: Asking, at: Standing | null, by: unknown, group?: GroupFigures): number | null {
  if (typeof by === 'number') return by;
  const json = by as Json;
  return json.param === undefined ? (read(asking, standing(at), String(json.field)) as number | null) : setting(asking, at, json, group);
}

function source(asking: Asking, at: Standing | null, json: Json, group?: GroupFigures): Scalar {
  if (typeof json.field === 'string') {
    const start = json.row === undefined ? at : asking.names.get(String(json.row));
    return read(asking, standing(start ?? null), json.field);
  }
  if (json.param !== undefined) return setting(asking, at, json, group);
  if (json.today) return asking.rows.today;
  if (json.asOf) return asking.asOf;
  if (typeof json.day === 'string') return json.day;
  if (json.actor === 'id') return asking.actor.id;
  if (typeof json.measure === 'string' && group) return group.measure(json.measure);
  if (typeof json.key === 'string' && group) return group.key(json.key);
  throw new Error(`what is ${JSON.stringify(json)}?`);
}

function standing(at: Standing | null): Standing {
  if (!at) throw new Error('nowhere to stand');
  return at;
}

/** `enterprise.foundedOn`. */
export function read(asking: Asking, at: Standing, path: string): Scalar {
  const names = path.split('.');
  const end = names.slice(0, -1).reduce<Standing | null>((here, name) => here && follow(asking, here, onesOf(here.row, name) ?? []), at);
  return end ? (end.entity[names.at(-1) ?? ''] as Scalar) : null;
}

function setting(asking: Asking, at: Standing | null, json: Json, group?: GroupFigures): number {
  const day = json.at === undefined ? asking.rows.today : evaluated(asking, at, json.at as Json, group);
  const of = json.by === undefined ? null : read(asking, standing(at), String(json.by));
  const isSet = (row: Entity) =>
    (json.by === undefined ? row.of === null : of !== null && row.of === of) && isInForce({ row: Parameter, entity: row }, String(day));
  const found = asking.rows.pointing(Parameter, 'name', json.param).find((row) => day !== null && isSet(row));
  if (!found) throw new Unset();
  return Number(found.value);
}
