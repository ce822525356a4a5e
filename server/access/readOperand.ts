import { type Kind, type Operator, operators } from '../../shared/kinds.js';
import type { Op } from '../../shared/where.js';
import type { Field, RowClass } from '../model/field.js';
import { entries, list, one, onlyNames, text, truth } from './json.js';
import { type Names, readPath, toLiteral } from './readValue.js';
import { Refused } from './refused.js';
import { Slot } from './shape.js';
import type { Count, Literal, Operand, Setting, Shift, Span } from './tree.js';

/** What a value may speak of: the row it is asked of and those around it; or, in `having`, the figures and keys of a group. */
export type Around = { row: RowClass; names: Names } | { measures: ReadonlyMap<string, Kind>; keys: ReadonlyMap<string, Kind> };

const sources = ['field', 'param', 'today', 'asOf', 'day', 'actor', 'measure', 'key'] as const;
const qualifiers: Partial<Record<(typeof sources)[number], readonly string[]>> = { field: ['row'], param: ['at', 'by'] };
const changes = ['plus', 'minus', 'startOf', 'times'];

/** A value to compare with something of that kind: exactly one source, then shifts. */
export function readOperand(around: Around, json: unknown, kind: Kind): Operand {
  const parts = new Map(entries(json));
  const [source, ...others] = sources.filter((name) => parts.has(name));
  if (!source || others.length > 0) throw new Refused(`a value has exactly one of ${sources.join(', ')}`);
  onlyNames(parts, ['op', source, ...(qualifiers[source] ?? []), ...changes]);
  const { value, is } = readSource(around, source, parts);
  const moves = ['plus', 'minus', 'startOf'].some((name) => parts.has(name));
  if (!comparable(is, kind) || (moves && family(is) !== 'day') || (parts.has('times') && family(is) !== 'number'))
    throw new Refused(`a ${kind} can't be compared with that ${source}`);
  return {
    ...value,
    shifts: [...readShifts(around, 1, parts.get('plus')), ...readShifts(around, -1, parts.get('minus'))],
    startOf: parts.has('startOf') ? one([...parts], 'startOf', ['YEAR', 'QUARTER', 'MONTH']) : undefined,
    times: parts.has('times') ? readFactor(around, parts.get('times')) : undefined,
  };
}

/** Kinds whose values stand in one order. */
const family = (kind: Kind): string => (({ integer: 'number', name: 'text', code: 'text' }) as Partial<Record<Kind, string>>)[kind] ?? kind;
const comparable = (is: Kind, to: Kind) => family(is) === family(to) || (is === 'day' && to === 'moment');

function readSource(around: Around, source: (typeof sources)[number], parts: Map<string, unknown>) {
  const json = parts.get(source);
  switch (source) {
    case 'field': {
      const { row, names } = rowOf(around, source);
      const named = parts.has('row') ? text(parts.get('row')) : undefined;
      const path = readPath(row, text(json), names, named);
      return { value: { from: source, path, row: named } as const, is: path.field.kind };
    }
    case 'param':
      return { value: readSetting(around, parts), is: 'number' as const };
    case 'day':
      return { value: { from: 'literal', literal: toLiteral(json), of: source } as const, is: source };
    case 'actor':
      return { value: { from: source, what: one([...parts], source, ['id']) } as const, is: 'link' as const };
    case 'measure':
    case 'key':
      return readOfGroup(around, source, text(json));
    default:
      truth(json, source);
      return { value: { from: source } as const, is: 'day' as const };
  }
}

function readOfGroup(around: Around, from: 'measure' | 'key', name: string): { value: { from: typeof from; name: string }; is: Kind } {
  const known = 'row' in around ? undefined : (from === 'key' ? around.keys : around.measures).get(name);
  if (!known) throw new Refused(`there is no ${from} ${name}`);
  return { value: { from, name }, is: known };
}

function rowOf(around: Around, what: string) {
  if ('row' in around) return around;
  throw new Refused(`of a group no ${what} can be asked`);
}

const kindsOf: ReadonlySet<Kind> = new Set(['choice', 'code']);

function readSetting(around: Around, parts: Map<string, unknown>): Setting {
  const [at, by] = [parts.get('at'), parts.get('by')];
  const named = by === undefined ? undefined : rowOf(around, 'by');
  const path = named && readPath(named.row, text(by), named.names);
  if (path && !kindsOf.has(path.field.kind)) throw new Refused(`a setting is told apart by a choice or a code, not by ${path.field.name}`);
  return {
    from: 'param',
    name: text(parts.get('param')),
    at: at === undefined ? undefined : readOperand(around, at, 'day'),
    by: path,
  };
}

/** By how much: a number, or a setting. */
function readFactor(around: Around, json: unknown): Literal | Setting {
  if (json instanceof Slot || typeof json === 'number') return toLiteral(json);
  const parts = new Map(entries(json));
  onlyNames(parts, ['param', 'at', 'by']);
  return readSetting(around, parts);
}

/** How many units of time: as a factor, or what the row holds. */
function readCount(around: Around, json: unknown): Count {
  const held = json instanceof Slot || typeof json === 'number' ? undefined : new Map(entries(json)).get('field');
  if (held === undefined) return readFactor(around, json);
  onlyNames(new Map(entries(json)), ['field']);
  const { row, names } = rowOf(around, 'field');
  const path = readPath(row, text(held), names);
  if (path.field.kind !== 'integer') throw new Refused(`${path.field.name} is no whole number`);
  return { from: 'field', path };
}

const units = ['years', 'months', 'days', 'workingDays'] as const;

/** One after the other; of one shift the longest unit first, however it was written: a day and then a month is another day. */
function readShifts(around: Around, sign: 1 | -1, json: unknown): Shift[] {
  if (json === undefined) return [];
  if (Array.isArray(json)) return json.flatMap((each) => readShifts(around, sign, each));
  const parts = new Map(entries(json));
  onlyNames(parts, units);
  return units.filter((unit) => parts.has(unit)).map((unit) => ({ sign, unit, by: readCount(around, parts.get(unit)) }));
}

export function readSpan(around: Around, json: unknown): Span {
  const parts = new Map(entries(json));
  if (!parts.has('from') && !parts.has('to')) return { day: readOperand(around, json, 'day') };
  onlyNames(parts, ['from', 'to']);
  return { from: readOperand(around, parts.get('from'), 'day'), to: readOperand(around, parts.get('to'), 'day') };
}

const ops: Record<string, Op> = { eq: 'EQ', ne: 'NE', gt: 'GT', gte: 'GTE', lt: 'LT', lte: 'LTE' };

/** One comparison of a field with a value, in a way that its kind can be asked. */
export function readFieldVersus(around: Around, { name, kind }: Field, json: unknown): { op: Op; value: Operand } {
  const op = one(entries(json), 'op', Object.values(ops));
  if (kind === 'secret' || !operators[kind].some((known: Operator) => ops[known] === op))
    throw new Refused(`${name} (${kind}) can't be compared by ${op}`);
  return { op, value: readOperand(around, json, kind) };
}

/** `gte: 3` or `vs: [{ op: 'LT', param: 'minimum' }]` of a count or a measure; of one that is a day only the latter. */
export function readVersus(around: Around, { kind, key }: { kind: Kind; key: string }, json: unknown): { op: Op; value: Operand }[] {
  if (key === 'vs')
    return list(json).map((versus) => ({
      op: one(entries(versus), 'op', Object.values(ops)),
      value: readOperand(around, versus, kind),
    }));
  const op = Object.hasOwn(ops, key) && kind === 'number' ? ops[key] : undefined;
  if (!op) throw new Refused(`a ${kind} can't be asked ${key}`);
  return [{ op, value: { from: 'literal', literal: toLiteral(json), of: 'number', shifts: [] } }];
}
