import type { Field, RowClass } from '../../server/model/field.js';
import { operators } from '../../shared/kinds.js';
import type { Json } from '../oracle/asking.js';
import { plusDays } from '../oracle/days.js';
import { fieldsFor, type Maker, onesFor } from './declared.js';

interface Named {
  name: string;
  row: RowClass;
}

/** Tests of a field and values to compare with: what stands in the world, and what stands just beside it. */
export class Values {
  constructor(
    private readonly maker: Maker,
    private readonly names: readonly Named[],
  ) {}

  test(row: RowClass, field: Field): Json {
    const { chance } = this.maker;
    const able = field.kind !== 'secret' && field.kind !== 'json' && chance.happens(0.35);
    if (able) return { vs: [this.versus(row, field)] };
    const op = chance.of(operators[field.kind].filter((each) => each !== 'within' || field.target !== undefined || field.name === 'id'));
    return { [op]: this.literal(row, field, op) };
  }

  private literal(row: RowClass, field: Field, op: string): unknown {
    const { chance, rows } = this.maker;
    const held = () => this.held(row, field);
    if (op === 'isNull') return chance.happens(0.5);
    if (op === 'in') return Array.from({ length: chance.below(4) }, held);
    if (op === 'within') return this.tree(row, field);
    if (op === 'contains') return this.piece(String(held()));
    if (op === 'startsWith') return String(held()).slice(0, 1 + chance.below(6));
    return rows.all(row).length === 0 ? this.held(row, field) : held();
  }

  /** A value that stands in this column, or one of its kind. */
  private held(row: RowClass, field: Field): unknown {
    const { chance, rows } = this.maker;
    const all = rows
      .all(row)
      .map((each) => each[field.name])
      .filter((each) => each !== null);
    if (all.length > 0 && chance.happens(0.85)) return chance.of(all);
    if (field.kind === 'choice') return chance.of(Object.keys(field.choices ?? {}));
    if (field.kind === 'day') return plusDays(rows.today, chance.below(3) - 1);
    if (field.kind === 'flag') return chance.happens(0.5);
    if (field.kind === 'link') return '00000000-0000-7000-8000-000000000000';
    return field.kind === 'integer' || field.kind === 'number' ? chance.below(3) : 'không có';
  }

  /** Part of a text, typed carelessly. */
  private piece(text: string): string {
    const { chance } = this.maker;
    const words = text.split(' ');
    const part = chance.happens(0.5) ? chance.of(words).slice(0, 3) : `${words.at(-1)} ${words[0]}`;
    return chance.happens(0.5) ? part.toUpperCase() : part.normalize('NFD').replace(/\p{M}/gu, '');
  }

  private tree(row: RowClass, field: Field): Json {
    const { chance, rows } = this.maker;
    const target = field.target?.() ?? row;
    const ids = Array.from({ length: chance.below(3) }, () => chance.of(rows.all(target)).id);
    const of = chance.happens(0.3) ? { actor: chance.of(['places', 'units'] as const) } : { ids };
    if (target.name !== 'AdminUnit' || chance.happens(0.5)) return of;
    return chance.happens(0.2) ? { at: this.day(row) } : { ...of, at: this.day(row) };
  }

  private versus(row: RowClass, field: Field): Json {
    const ops = ['EQ', 'NE', 'GT', 'GTE', 'LT', 'LTE'].filter((op) => operators[field.kind].some((known) => known === op.toLowerCase()));
    return { op: this.maker.chance.of(ops), ...this.value(row, field) };
  }

  private value(row: RowClass, field: Field): Json {
    if (field.kind === 'day') return this.day(row);
    if (field.kind === 'integer' || field.kind === 'number') return this.number(row);
    if (field.kind === 'link' && this.maker.chance.happens(0.1)) return { actor: 'id' };
    return this.path(row, familyOf(field)) ?? { field: field.name };
  }

  day(row: RowClass): Json {
    const { chance, rows } = this.maker;
    const away = plusDays(rows.today, chance.of([-400, -200, -31, -1, 0, 1]));
    const start = chance.of([{ today: true }, { asOf: true }, { asOf: true }, { day: away }, this.path(row, 'day') ?? { today: true }]);
    if (chance.happens(0.5)) return start;
    const shift = () => ({ [chance.of(['days', 'months', 'years', 'workingDays'])]: this.count() });
    const way = chance.of(['plus', 'minus']);
    return {
      ...start,
      [way]: chance.happens(0.3) ? { ...shift(), ...shift() } : shift(),
      ...(chance.happens(0.2) ? { startOf: chance.of(['YEAR', 'QUARTER', 'MONTH']) } : {}),
    };
  }

  number(row: RowClass): Json {
    const { chance } = this.maker;
    const of = this.path(row, 'choice') ?? {};
    const at = chance.of([{}, { at: { asOf: true } }, { at: { today: true, minus: { months: 3 } } }]);
    const by = chance.happens(0.3) && typeof of.field === 'string' && !of.row ? { by: of.field } : {};
    const set = { param: chance.of(['p1', 'p2', 'p3', 'unset']), ...at, ...by };
    const start = chance.happens(0.5) ? set : (this.path(row, 'number') ?? set);
    return chance.happens(0.3) ? { ...start, times: chance.of<unknown>([2, 0.5, { param: 'p1' }]) } : start;
  }

  private count(): unknown {
    const { chance } = this.maker;
    return chance.happens(0.8) ? chance.below(14) : { param: chance.of(['p1', 'p2', 'unset']) };
  }

  /** A field of this kind: of the row, through links, or of an enclosing row. */
  private path(row: RowClass, family: string): Json | null {
    const { chance } = this.maker;
    const named = this.names.length > 0 && chance.happens(0.5) ? chance.of(this.names) : undefined;
    const found = this.paths(named?.row ?? row, family, 2);
    if (found.length === 0) return null;
    return named ? { row: named.name, field: chance.of(found) } : { field: chance.of(found) };
  }

  private paths(row: RowClass, family: string, depth: number): string[] {
    const own = fieldsFor(this.maker, row)
      .filter((field) => familyOf(field) === family)
      .map(({ name }) => name);
    if (depth === 0) return own;
    const ones = onesFor(this.maker, row);
    const { name, target } = ones.length > 0 ? this.maker.chance.of(ones) : { name: '', target: row };
    return name === '' ? own : [...own, ...this.paths(target, family, depth - 1).map((path) => `${name}.${path}`)];
  }
}

const families: Record<string, string> = { integer: 'number', name: 'text', code: 'text' };
const familyOf = ({ kind }: Field) => families[kind] ?? kind;
