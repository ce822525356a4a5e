import type { Field, RowClass } from '../../server/model/field.js';
import { resourceOf } from '../../server/model/resource.js';
import type { Json } from '../oracle/asking.js';
import { plusDays } from '../oracle/days.js';
import type { GroupsAsked } from '../oracle/groups.js';
import { Conditions } from './conditions.js';
import { fieldsFor, type Maker, onesFor } from './declared.js';

/** Any question for groups: by what, measured how, which of them. */
export class Groupings {
  private readonly conditions: Conditions;

  constructor(private readonly maker: Maker) {
    this.conditions = new Conditions(maker);
  }

  any(row: RowClass): GroupsAsked {
    const { chance } = this.maker;
    const by = Array.from({ length: chance.below(3) }, () => this.dimension(row, 2));
    const measures = [{ as: 'rows', fn: 'COUNT' }, ...this.figures(row)];
    return {
      measures,
      ...(by.length > 0 ? { by } : {}),
      ...(chance.happens(0.6) ? { where: this.conditions.any(row, 1) } : {}),
      ...(chance.happens(0.3)
        ? {
            having: [
              this.having(
                measures.map(({ as }) => as),
                by,
              ),
            ],
          }
        : {}),
    };
  }

  private dimension(row: RowClass, depth: number): Json {
    const { chance } = this.maker;
    const ones = depth > 0 && chance.happens(0.4) ? onesFor(this.maker, row) : [];
    if (ones.length > 0) {
      const { name, target } = chance.of(ones);
      return { [name]: this.dimension(target, depth - 1) };
    }
    const fields = fieldsFor(this.maker, row).filter(({ name, kind }) => name !== 'id' && kind !== 'secret');
    const field = chance.of(fields);
    return { [field.name]: this.cut(field) };
  }

  private cut(field: Field): Json {
    const { chance, rows } = this.maker;
    if (field.kind === 'day' && chance.happens(0.7))
      return chance.of<Json>([{ bucket: chance.of(['DAY', 'MONTH', 'QUARTER', 'YEAR']) }, { bands: [1, 3] }]);
    if ((field.kind === 'integer' || field.kind === 'number') && chance.happens(0.5)) return { bands: [1, 3] };
    const place = field.target?.();
    if (!place || !resourceOf(place).territory || chance.happens(0.3)) return {};
    return { boundaries: chance.of<Json>([{ today: true }, { day: plusDays(rows.today, chance.of([-1200, -390, -100, -10])) }]) };
  }

  private figures(row: RowClass): { as: string; [name: string]: unknown }[] {
    const { chance } = this.maker;
    const numbers = fieldsFor(this.maker, row).filter(({ kind }) => kind === 'integer' || kind === 'number');
    const days = fieldsFor(this.maker, row).filter(({ kind }) => kind === 'day');
    const counted = chance.of(fieldsFor(this.maker, row).filter(({ kind }) => kind !== 'secret'));
    const where = chance.happens(0.5) ? { where: this.conditions.any(row, 1) } : {};
    return [
      { as: 'some', fn: chance.of(['COUNT', 'COUNT_DISTINCT']), field: counted.name, ...where },
      ...(numbers.length > 0
        ? [{ as: 'sum', fn: chance.of(['SUM', 'AVG', 'MIN', 'MAX', 'MEDIAN']), field: chance.of(numbers).name, ...where }]
        : []),
      ...(days.length > 0 ? [{ as: 'day', fn: chance.of(['MIN', 'MAX']), field: chance.of(days).name, ...where }] : []),
      { as: 'share', ratio: ['some', 'rows'] },
      { as: 'rest', minus: ['rows', 'some'] },
    ];
  }

  private having(names: readonly string[], by: readonly Json[]): Json {
    const { chance } = this.maker;
    const at = chance.happens(0.5) ? { at: { today: true } } : {};
    const [key] = by
      .flatMap((dimension) => Object.entries(dimension))
      .flatMap(([name, cut]) => (Object.hasOwn(cut as Json, 'bands') ? [name] : []));
    const op = chance.of(['EQ', 'NE', 'GT', 'LTE']);
    if (names.includes('day') && chance.happens(0.2)) return { measure: 'day', vs: [{ op, today: true, minus: { years: 1 } }] };
    const numbers = names.filter((name) => name !== 'day');
    const value = chance.of<Json>([{ measure: chance.of(numbers) }, { param: 'p1', ...at }, ...(key ? [{ key }] : [])]);
    return { measure: chance.of(numbers), ...(chance.happens(0.5) ? { gte: chance.below(3) } : { vs: [{ op, ...value }] }) };
  }
}
