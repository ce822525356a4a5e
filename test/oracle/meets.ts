import { type Field, fieldOf } from '../../server/model/field.js';
import { resourceOf } from '../../server/model/resource.js';
import { fold } from '../../shared/text.js';
import { type Asking, isCome, isInForce, type Json, type Standing } from './asking.js';
import { plusDays } from './days.js';
import { belonging, descends, follow, manyOf, newestFirst, onesOf } from './links.js';
import { everIn, isBelow, unitOn } from './places.js';
import { evaluate, type Scalar } from './value.js';

/** Whether one row meets a condition, thought through name by name. Always true or false. */
export function meets(outer: Asking, at: Standing, where: Json): boolean {
  const asking = typeof where.as === 'string' ? { ...outer, names: new Map(outer.names).set(where.as, at) } : outer;
  return Object.entries(where).every(([name, part]) => part === undefined || holds(asking, at, name, part));
}

function holds(asking: Asking, at: Standing, name: string, part: unknown): boolean {
  const json = part as Json;
  switch (name) {
    case 'as':
      return true;
    case 'and':
      return (part as Json[]).every((each) => meets(asking, at, each));
    case 'or':
      return (part as Json[]).some((each) => meets(asking, at, each));
    case 'not':
      return !meets(asking, at, json);
    case 'some':
    case 'none':
    case 'latest':
    case 'count':
      return Object.entries(json).every(([many, inner]) => holdsOfMany(asking, at, { name, many }, inner as Json));
    case 'overlaps':
      return overlaps(asking, at, json);
    case 'throughout':
      return throughout(asking, at, json);
    default:
      return holdsOfOne(asking, at, name, json);
  }
}

function holdsOfOne(asking: Asking, at: Standing, name: string, json: Json): boolean {
  const field = fieldOf(at.row, name);
  if (field) return Object.entries(json).every(([op, value]) => passes(asking, at, field, op, value));
  const there = follow(asking, at, onesOf(at.row, name) ?? []);
  return there !== null && meets(asking, there, json);
}

function holdsOfMany(asking: Asking, at: Standing, { name, many }: { name: string; many: string }, inner: Json): boolean {
  const to = manyOf(at.row, many);
  const all = belonging(asking, at, to);
  const meeting = (where: Json) => all.filter((entity) => meets(asking, { row: to.target, entity }, where));
  if (name === 'some') return meeting(inner).length > 0;
  if (name === 'none') return meeting(inner).length === 0;
  if (name === 'latest') {
    const [newest] = newestFirst(
      to.target,
      all.filter((entity) => isCome(asking, { row: to.target, entity })),
    );
    return newest !== undefined && meets(asking, { row: to.target, entity: newest }, inner);
  }
  const { where, ...tests } = inner;
  const count = meeting((where ?? {}) as Json).length;
  return Object.entries(tests).every(([op, value]) => compares(asking, at, count, op, value));
}

/** `gte: 3`, or `vs: [...]`. */
function compares(asking: Asking, at: Standing | null, left: Scalar, op: string, value: unknown): boolean {
  if (op !== 'vs') return compared(left, op, value as Scalar);
  return (value as Json[]).every((versus) => compared(left, String(versus.op).toLowerCase(), evaluate(asking, at, versus)));
}

export function compared(left: Scalar, op: string, right: Scalar | undefined): boolean {
  if (right === undefined) return false;
  if (op === 'ne') return left !== right;
  if (left === null || right === null) return false;
  if (op === 'eq') return left === right;
  const [low, high] = [left < right, left > right];
  return op === 'lt' ? low : op === 'gt' ? high : op === 'lte' ? !high : !low;
}

function passes(asking: Asking, at: Standing, field: Field, op: string, value: unknown): boolean {
  const held = at.entity[field.name] as Scalar;
  switch (op) {
    case 'isNull':
      return (held === null) === value;
    case 'in':
      return held !== null && (value as Scalar[]).includes(held);
    case 'contains':
      return held !== null && contains(field, String(held), String(value));
    case 'startsWith':
      return held !== null && fold(String(value)) !== '' && fold(String(held)).startsWith(fold(String(value)));
    case 'within':
      return held !== null && within(asking, at, field, String(held), value as Json);
    default:
      return compares(asking, at, held, op, value);
  }
}

/** Codes by any part, all else by the beginnings of words. */
function contains({ kind }: Field, held: string, sought: string): boolean {
  if (fold(sought) === '') return false;
  if (kind === 'code') return fold(held).includes(fold(sought));
  const words = fold(held).split(' ');
  return fold(sought)
    .split(' ')
    .every((part) => words.some((word) => word.startsWith(part)));
}

function within(asking: Asking, at: Standing, field: Field, held: string, json: Json): boolean {
  const { rows, actor } = asking;
  const target = field.target?.() ?? at.row;
  const { tree, territory } = resourceOf(target);
  const roots = (json.ids ?? (typeof json.actor === 'string' ? actor[json.actor as 'places'] : undefined)) as readonly string[] | undefined;
  if (territory && json.at !== undefined) {
    const day = evaluate(asking, at, json.at as Json);
    const unit = typeof day === 'string' ? unitOn(rows, target, held, day) : null;
    return unit !== null && (roots === undefined || isBelow(rows, target, unit, roots));
  }
  if (territory) return everIn(rows, target, held, roots ?? []);
  if (!tree) return (roots ?? []).includes(held);
  return descends(asking, target, held, roots ?? []);
}

function overlaps(asking: Asking, at: Standing, json: Json): boolean {
  if (json.from === undefined) {
    const day = evaluate(asking, at, json);
    return typeof day === 'string' && isInForce(at, day);
  }
  const [from, to] = [evaluate(asking, at, json.from as Json), evaluate(asking, at, json.to as Json)];
  const { dated } = resourceOf(at.row);
  if (typeof from !== 'string' || typeof to !== 'string' || !dated || from >= to) return false;
  const [start, end] = [String(at.entity[dated.from]), at.entity[dated.to]];
  return start < to && (end === null || from < String(end));
}

/** Every day, one by one. */
function throughout(asking: Asking, at: Standing, json: Json): boolean {
  const [from, to] = [evaluate(asking, at, json.from as Json), evaluate(asking, at, json.to as Json)];
  if (typeof from !== 'string' || typeof to !== 'string' || from > to) return false;
  for (let day = from; day <= to; day = plusDays(day, 1)) if (!meets({ ...asking, asOf: day }, at, json.where as Json)) return false;
  return true;
}
