import { type Operator, operators } from '../../shared/kinds.js';
import type { Field, RowClass } from '../model/field.js';
import { step, type ToMany, type ToOne } from '../model/reach.js';
import { resourceOf } from '../model/resource.js';
import { entries, flag, list, one, onlyNames, text, unknown } from './json.js';
import { readFieldVersus, readOperand, readSpan, readVersus } from './readOperand.js';
import { type Names, toLiteral } from './readValue.js';
import { Refused } from './refused.js';
import { both, type Condition, everything, type Tree } from './tree.js';

/** Resolves every name of a condition against the declarations; what is not declared is refused. Judges nothing. */
export function readWhere(row: RowClass, json: unknown, outer: Names = new Map()): Condition {
  const parts = entries(json);
  const name = parts.find(([key]) => key === 'as')?.[1];
  if (name === undefined) return both(...parts.map(([key, value]) => readPart(row, key, value, outer)));
  const names = new Map(outer).set(text(name), row);
  return { is: 'named', name: text(name), of: both(...parts.map(([key, value]) => readPart(row, key, value, names))) };
}

function readPart(row: RowClass, key: string, json: unknown, names: Names): Condition {
  switch (key) {
    case 'as':
      return everything;
    case 'and':
      return { is: 'all', of: list(json).map((part) => readWhere(row, part, names)) };
    case 'or':
      return { is: 'any', of: list(json).map((part) => readWhere(row, part, names)) };
    case 'not':
      return { is: 'not', of: readWhere(row, json, names) };
    case 'some':
    case 'none':
    case 'latest':
      return both(...entries(json).map(([name, where]) => readMany(row, key, name, where, names)));
    case 'count':
      return both(...entries(json).map(([name, tests]) => readCount(row, name, tests, names)));
    case 'overlaps':
      if (!resourceOf(row).dated) throw new Refused(`${row.name} has no life span`);
      return { is: 'overlaps', span: readSpan({ row, names }, json) };
    case 'throughout':
      return readThroughout(row, json, names);
    default:
      return readStep(row, key, json, names);
  }
}

function readStep(row: RowClass, name: string, json: unknown, names: Names): Condition {
  const next = step(row, name);
  if (!next) throw unknown(row, name);
  if ('field' in next) return readTests(row, next.field, json, names);
  if ('many' in next) throw new Refused(`${row.name}.${name} are many: ask with some, none, count or latest`);
  const last = next.one.at(-1);
  return last ? through(next.one, readWhere(last.target, json, names)) : everything;
}

const through = (hops: readonly ToOne[], inner: Condition): Condition =>
  hops.reduceRight<Condition>((where, to) => ({ is: 'one', hop: { to, scope: everything }, where }), inner);

function readMany(row: RowClass, is: 'some' | 'none' | 'latest', name: string, json: unknown, names: Names): Condition {
  const many = manyOf(row, name);
  const { dated, newest } = resourceOf(many.target);
  if (is === 'latest' && !dated && !newest) throw new Refused(`${many.target.name} has no day by which one is the latest`);
  return { is, many, scope: everything, where: readWhere(many.target, json, names) };
}

function readCount(row: RowClass, name: string, json: unknown, names: Names): Condition {
  const many = manyOf(row, name);
  const parts = entries(json);
  const where = parts.find(([key]) => key === 'where')?.[1];
  const tests = parts
    .filter(([key]) => key !== 'where')
    .flatMap(([key, value]) => readVersus({ row, names }, { kind: 'number', key }, value));
  return { is: 'count', many, scope: everything, where: where === undefined ? everything : readWhere(many.target, where, names), tests };
}

function manyOf(row: RowClass, name: string): ToMany {
  const next = step(row, name);
  if (!next || !('many' in next)) throw unknown(row, name);
  return next.many;
}

function readThroughout(row: RowClass, json: unknown, names: Names): Condition {
  const parts = new Map(entries(json));
  onlyNames(parts, ['from', 'to', 'where']);
  return {
    is: 'throughout',
    from: readOperand({ row, names }, parts.get('from'), 'day'),
    to: readOperand({ row, names }, parts.get('to'), 'day'),
    where: readWhere(row, parts.get('where'), names),
  };
}

function readTests(row: RowClass, field: Field, json: unknown, names: Names): Condition {
  return both(...entries(json).map(([op, value]) => readTest(row, field, op, value, names)));
}

function readTest(row: RowClass, field: Field, op: string, json: unknown, names: Names): Condition {
  const versus = (part: unknown): Condition => ({ is: 'versus', field, ...readFieldVersus({ row, names }, field, part) });
  if (op === 'vs') return both(...list(json).map(versus));
  const known = operators[field.kind].find((candidate: Operator) => candidate === op);
  if (!known) throw new Refused(`${row.name}.${field.name} (${field.kind}) can't be asked ${op}`);
  if (known === 'isNull') return { is: 'null', field, yes: flag(json) };
  if (known === 'within') return readWithin({ row, field, names }, json);
  return { is: 'test', field, op: known, literal: toLiteral(json) };
}

function readWithin({ row, field, names }: { row: RowClass; field: Field; names: Names }, json: unknown): Condition {
  const target = field.target?.() ?? row;
  const parts = new Map(entries(json));
  const { territory } = resourceOf(target);
  onlyNames(parts, territory ? ['actor', 'ids', 'at'] : ['actor', 'ids']);
  const at = parts.has('at') ? readOperand({ row, names }, parts.get('at'), 'day') : undefined;
  return { is: 'within', field, target, tree: readTree(parts), at, scope: everything };
}

function readTree(parts: ReadonlyMap<string, unknown>): Tree {
  if (parts.has('ids') && parts.has('actor')) throw new Refused('within names either ids or an actor');
  if (parts.has('ids')) return { ids: toLiteral(parts.get('ids')) };
  if (parts.has('at') && !parts.has('actor')) return { any: true };
  return { actor: one([...parts], 'actor', ['places', 'units', 'agencies', 'id']) };
}
