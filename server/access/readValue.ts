import type { Op } from '../../shared/where.js';
import type { RowClass } from '../model/field.js';
import { step, type ToOne } from '../model/reach.js';
import { entries, list, one, text, unknown } from './json.js';
import type { Names } from './read.js';
import { Refused } from './refused.js';
import { Slot } from './shape.js';
import { everything, type Hop, type Literal, type Operand, type Path, type Setting, type Shift, type Span } from './tree.js';

export function toLiteral(json: unknown): Literal {
  if (json instanceof Slot) return { slot: json.slot };
  if (json === null || json === undefined || json instanceof Map) throw new Refused('a value is expected');
  return { constant: json };
}

const sources = ['field', 'param', 'today', 'asOf', 'day', 'actor', 'measure', 'key'] as const;

/** A value to compare with: exactly one source, then shifts. */
export function readOperand(row: RowClass, json: unknown, names: Names): Operand {
  const parts = new Map(entries(json));
  const [source, ...others] = sources.filter((name) => parts.has(name));
  if (!source || others.length > 0) throw new Refused(`a value has exactly one of ${sources.join(', ')}`);
  const startOf = parts.has('startOf') ? one([...parts], 'startOf', ['YEAR', 'QUARTER', 'MONTH']) : undefined;
  const times = parts.has('times') ? readCount(row, parts.get('times'), names) : undefined;
  const shifts = [...readShifts(row, 1, parts.get('plus'), names), ...readShifts(row, -1, parts.get('minus'), names)];
  return { ...readSource(row, source, parts, names), shifts, startOf, times };
}

function readSource(row: RowClass, source: (typeof sources)[number], parts: Map<string, unknown>, names: Names) {
  const value = parts.get(source);
  switch (source) {
    case 'field': {
      const named = parts.get('row');
      return { from: 'field', path: readPath(row, text(value), names, named), row: named === undefined ? undefined : text(named) } as const;
    }
    case 'param':
      return readSetting(row, parts, names);
    case 'day':
      return { from: 'literal', literal: toLiteral(value) } as const;
    case 'actor':
      return { from: 'actor', what: one([...parts], 'actor', ['places', 'units', 'agencies', 'id']) } as const;
    case 'measure':
    case 'key':
      return { from: source, name: text(value) } as const;
    default:
      return { from: source } as const;
  }
}

function readSetting(row: RowClass, parts: Map<string, unknown>, names: Names): Setting {
  const at = parts.get('at');
  const by = parts.get('by');
  return {
    from: 'param',
    name: text(parts.get('param')),
    at: at === undefined ? undefined : readOperand(row, at, names),
    by: by === undefined ? undefined : readPath(row, text(by), names),
  };
}

function readCount(row: RowClass, json: unknown, names: Names): Literal | Setting {
  if (json instanceof Slot || typeof json === 'number') return toLiteral(json);
  return readSetting(row, new Map(entries(json)), names);
}

function readShifts(row: RowClass, sign: 1 | -1, json: unknown, names: Names): Shift[] {
  if (json === undefined) return [];
  return entries(json).map(([unit, by]) => {
    const known = (['days', 'months', 'years', 'workingDays'] as const).find((candidate) => candidate === unit);
    if (!known) throw new Refused(`${unit} is no unit of time`);
    return { sign, unit: known, by: readCount(row, by, names) };
  });
}

/** `enterprise.foundedOn`: to-one links, then a field. With `named`, from the enclosing row of that name. */
export function readPath(row: RowClass, dotted: string, names: Names, named?: unknown): Path {
  const start = named === undefined ? row : names.get(text(named));
  if (!start) throw new Refused(`no enclosing row is called ${String(named)}`);
  return walk(start, start, dotted.split('.'), []);
}

function walk(start: RowClass, row: RowClass, names: readonly string[], hops: readonly ToOne[]): Path {
  const [name = '', ...rest] = names;
  const next = step(row, name);
  if (!next || 'many' in next) throw unknown(row, name);
  if ('field' in next) {
    if (rest.length > 0) throw unknown(row, names.join('.'));
    return { row: start, hops: hops.map(unjudged), field: next.field };
  }
  const last = next.one.at(-1);
  if (!last || rest.length === 0) throw new Refused(`${row.name}.${name} is a row: name a field of it`);
  return walk(start, last.target, rest, [...hops, ...next.one]);
}

export const unjudged = (to: ToOne): Hop => ({ to, scope: everything });

export function readSpan(row: RowClass, json: unknown, names: Names): Span {
  const parts = new Map(entries(json));
  if (parts.has('from')) return { from: readOperand(row, parts.get('from'), names), to: readOperand(row, parts.get('to'), names) };
  return { day: readOperand(row, json, names) };
}

const ops: Record<string, Op> = { eq: 'EQ', ne: 'NE', gt: 'GT', gte: 'GTE', lt: 'LT', lte: 'LTE' };

/** `gte: 3` or `vs: [{ op: 'LT', param: 'minimum' }]` of a count or a measure. */
export function readVersus(row: RowClass, key: string, json: unknown, names: Names): { op: Op; value: Operand }[] {
  if (key === 'vs')
    return list(json).map((versus) => ({ op: one(entries(versus), 'op', Object.values(ops)), value: readOperand(row, versus, names) }));
  const op = Object.hasOwn(ops, key) ? ops[key] : undefined;
  if (!op) throw new Refused(`a number can't be asked ${key}`);
  return [{ op, value: { from: 'literal', literal: toLiteral(json), shifts: [] } }];
}
