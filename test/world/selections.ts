import type { RowClass } from '../../server/model/field.js';
import type { Json } from '../oracle/asking.js';
import type { Listed, PageWanted, Wanted } from '../oracle/naive.js';
import { Conditions } from './conditions.js';
import { fieldsFor, type Maker, manysFor, onesFor } from './declared.js';

/** Any selection of rows, as deep as told: fields, rows at the end of links, lists with conditions of their own. */
export class Selections {
  private aliases = 6;

  constructor(
    private readonly maker: Maker,
    private readonly conditions = new Conditions(maker),
  ) {}

  page(row: RowClass, depth: number): PageWanted[] {
    const { chance } = this.maker;
    const parts = chance.shuffled(['rows', 'total', 'typename'] as const).slice(0, 1 + chance.below(3));
    return (parts.includes('rows') ? parts : [...parts, 'rows' as const]).map((is) => {
      const key = this.key(is === 'typename' ? '__typename' : is, new Set());
      return is === 'rows' ? { key, is, of: this.rows(row, depth) } : { key, is };
    });
  }

  rows(row: RowClass, depth: number): Wanted[] {
    const taken = new Set<string>();
    const { chance } = this.maker;
    return Array.from({ length: 1 + chance.below(4) }, () => this.wanted(row, depth, taken)).filter((wanted) => wanted !== null);
  }

  listed(row: RowClass): Listed {
    const { chance } = this.maker;
    return {
      ...(chance.happens(0.6) ? { where: this.conditions.any(row, 1) } : {}),
      ...(chance.happens(0.6) ? { order: Array.from({ length: 1 + chance.below(2) }, () => this.order(row, 2)) } : {}),
      ...(chance.happens(0.5) ? { take: chance.below(5) } : {}),
      ...(chance.happens(0.3) ? { skip: chance.below(3) } : {}),
    };
  }

  order(row: RowClass, depth: number): Json {
    const { chance } = this.maker;
    const ones = depth > 0 && chance.happens(0.4) ? onesFor(this.maker, row) : [];
    if (ones.length > 0) {
      const { name, target } = chance.of(ones);
      return { [name]: this.order(target, depth - 1) };
    }
    const sortable = fieldsFor(this.maker, row).filter(({ kind }) => kind !== 'secret');
    return { [chance.of(sortable).name]: chance.of(['ASC', 'DESC']) };
  }

  private wanted(row: RowClass, depth: number, taken: Set<string>): Wanted | null {
    const { chance } = this.maker;
    const way = depth > 0 ? chance.of(['field', 'field', 'typename', 'one', 'one', 'page']) : chance.of(['field', 'field', 'typename']);
    if (way === 'typename') return this.keyed('__typename', taken, (key) => ({ key, is: 'typename' }));
    const ones = way === 'one' ? onesFor(this.maker, row) : [];
    if (ones.length > 0) {
      const { name, target } = chance.of(ones);
      return this.keyed(name, taken, (key) => ({ key, is: 'one', name, of: this.rows(target, depth - 1) }));
    }
    const manys = way === 'page' ? manysFor(this.maker, row) : [];
    if (manys.length > 0) {
      const { name, target } = chance.of(manys);
      return this.keyed(name, taken, (key) => ({ key, is: 'page', name, asked: this.listed(target), of: this.page(target, depth - 1) }));
    }
    const { name } = chance.of(fieldsFor(this.maker, row));
    return this.keyed(name, taken, (key) => ({ key, is: 'field', name }));
  }

  /** Nothing where the key is taken and there are no more aliases. */
  private keyed(name: string, taken: Set<string>, make: (key: string) => Wanted): Wanted | null {
    const key = this.key(name, taken);
    if (taken.has(key)) return null;
    taken.add(key);
    return make(key);
  }

  private key(name: string, taken: ReadonlySet<string>): string {
    if (this.aliases === 0 || !(taken.has(name) || this.maker.chance.happens(0.1))) return name;
    this.aliases -= 1;
    return `a${this.aliases}`;
  }
}
