import type { RowClass } from '../../server/model/field.js';
import type { ToMany } from '../../server/model/reach.js';
import { resourceOf } from '../../server/model/resource.js';
import type { Json } from '../oracle/asking.js';
import { plusDays } from '../oracle/days.js';
import { fieldsFor, type Maker, manysFor, onesFor } from './declared.js';
import { Values } from './values.js';

/** Any condition the grammar knows, most of them true of some rows and false of others. */
export class Conditions {
  private readonly values: Values;

  constructor(
    private readonly maker: Maker,
    private readonly names: readonly { name: string; row: RowClass }[] = [],
  ) {
    this.values = new Values(maker, names);
  }

  /** One that is not too deep to be asked. */
  any(row: RowClass, depth = 3): Json {
    const where = this.where(row, depth);
    return levels(where) < 11 ? where : this.any(row, depth - 1);
  }

  private where(row: RowClass, depth: number): Json {
    const { chance } = this.maker;
    if (!chance.happens(0.15)) return this.parts(row, depth);
    const name = chance.of(['a', 'b']);
    return {
      as: name,
      ...new Conditions(this.maker, [...this.names.filter((each) => each.name !== name), { name, row }]).parts(row, depth),
    };
  }

  private parts(row: RowClass, depth: number): Json {
    const { chance } = this.maker;
    const parts = Array.from({ length: chance.happens(0.3) ? 2 : 1 }, () => this.part(row, depth));
    return Object.assign({}, ...parts);
  }

  private part(row: RowClass, depth: number): Json {
    const { chance } = this.maker;
    const ones = depth > 0 ? onesFor(this.maker, row) : [];
    const manys = depth > 0 ? manysFor(this.maker, row) : [];
    const kinds = [
      'test',
      'test',
      'test',
      ...(depth > 0 ? ['and', 'or', 'not'] : []),
      ...(ones.length > 0 ? ['one', 'one', 'one'] : []),
      ...(manys.length > 0 ? ['some', 'none', 'count', 'latest'] : []),
      ...(resourceOf(row).dated ? ['overlaps'] : []),
      ...(depth > 0 && chance.happens(0.2) ? ['throughout'] : []),
    ];
    const kind = chance.of(kinds);
    switch (kind) {
      case 'test':
        return this.test(row);
      case 'and':
      case 'or':
        return { [kind]: [this.where(row, depth - 1), this.where(row, depth - 1)] };
      case 'not':
        return { not: this.where(row, depth - 1) };
      case 'one': {
        const { name, target } = chance.of(ones);
        return { [name]: this.where(target, depth - 1) };
      }
      case 'overlaps':
        return { overlaps: this.span(row) };
      case 'throughout':
        return { throughout: this.stretch(row, depth) };
      default:
        return this.ofMany(kind, chance.of(manys), { row, depth });
    }
  }

  private test(row: RowClass): Json {
    const field = this.maker.chance.of(fieldsFor(this.maker, row));
    return { [field.name]: this.values.test(row, field) };
  }

  private ofMany(asked: string, { name, target }: ToMany, { row, depth }: { row: RowClass; depth: number }): Json {
    const { chance } = this.maker;
    const { dated, newest } = resourceOf(target);
    const kind = asked === 'latest' && !dated && !newest ? 'some' : asked;
    const where = this.where(target, depth - 1);
    if (kind !== 'count') return { [kind]: { [name]: where } };
    const op = chance.of(['eq', 'ne', 'gt', 'gte', 'lt', 'lte']);
    const test = chance.happens(0.6) ? { [op]: chance.below(3) } : { vs: [{ op: op.toUpperCase(), ...this.values.number(row) }] };
    return { count: { [name]: { ...(chance.happens(0.7) ? { where } : {}), ...test } } };
  }

  private span(row: RowClass): Json {
    if (this.maker.chance.happens(0.6)) return this.values.day(row);
    return { from: this.values.day(row), to: this.values.day(row) };
  }

  /** Short: the oracle looks at every day of it. */
  private stretch(row: RowClass, depth: number): Json {
    const { chance, rows } = this.maker;
    const from = plusDays(rows.today, -chance.of([400, 95, 40, 2]));
    return {
      from: { day: from },
      to: { day: plusDays(from, chance.of([-1, 0, 5, 40])) },
      where: new Conditions({ ...this.maker, atDay: true }, this.names).where(row, depth - 1),
    };
  }
}

const levels = (json: unknown): number =>
  json === null || typeof json !== 'object' ? 0 : Math.max(0, ...Object.values(json).map(levels)) + (Array.isArray(json) ? 0 : 1);
