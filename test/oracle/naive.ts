import { fieldOf, type RowClass } from '../../server/model/field.js';
import type { Actor } from '../../server/model/roles.js';
import { type Asking, isInForce, isVisible, type Json, type Standing } from './asking.js';
import { belonging, follow, manyOf, onesOf } from './links.js';
import { meets } from './meets.js';
import { comparing } from './order.js';
import type { Rows } from './rows.js';

/** What is asked of a row, under the keys it is asked by. */
export type Wanted = { key: string } & (
  | { is: 'field'; name: string }
  | { is: 'typename' }
  | { is: 'one'; name: string; of: readonly Wanted[] }
  | { is: 'page'; name: string; asked: Listed; of: readonly PageWanted[] }
);
export type PageWanted = { key: string } & ({ is: 'rows'; of: readonly Wanted[] } | { is: 'total' } | { is: 'typename' });
export interface Listed {
  where?: Json;
  order?: readonly Json[];
  take?: number;
  skip?: number;
}

type Answered = Record<string, unknown>;

/** One actor's reader over whole tables in memory: slow, and simple enough to be believed. */
export class Naive {
  readonly asking: Asking;
  private readonly atDay: boolean;

  constructor(rows: Rows, actor: Actor, asOf?: string) {
    this.atDay = asOf !== undefined;
    this.asking = { rows, actor, scoped: true, asOf: asOf ?? rows.today, names: new Map(), seen: new Map(), meets };
  }

  /** All rows the actor sees that meet a condition, in no order. */
  all(row: RowClass, where: Json = {}): Standing[] {
    const standing = this.asking.rows.all(row).map((entity) => ({ row, entity }));
    return standing.filter((at) => isVisible(this.asking, at)).filter((at) => this.belongs(at, where));
  }

  page(row: RowClass, asked: Listed, of: readonly PageWanted[]): Answered {
    return this.paged(row, this.all(row, asked.where), asked, of);
  }

  single(row: RowClass, id: string, of: readonly Wanted[]): Answered | null {
    const [found] = this.all(row, { id: { eq: id } });
    return found ? this.row(found, of) : null;
  }

  private belongs(at: Standing, where: Json = {}): boolean {
    return (!this.atDay || isInForce(at, this.asking.asOf)) && meets(this.asking, at, where);
  }

  private paged(row: RowClass, all: readonly Standing[], { order = [], take = 50, skip = 0 }: Listed, of: readonly PageWanted[]): Answered {
    const rows = [...all].sort(comparing(this.asking, order)).slice(skip, skip + take);
    const part = (wanted: PageWanted) => {
      if (wanted.is === 'rows') return rows.map((at) => this.row(at, wanted.of));
      return wanted.is === 'total' ? all.length : `${row.name}Page`;
    };
    return Object.fromEntries(of.map((wanted) => [wanted.key, part(wanted)]));
  }

  private row(at: Standing, of: readonly Wanted[]): Answered {
    return Object.fromEntries(of.map((wanted) => [wanted.key, this.part(at, wanted)]));
  }

  private part(at: Standing, wanted: Wanted): unknown {
    switch (wanted.is) {
      case 'typename':
        return at.row.name;
      case 'field':
        return shown(at, wanted.name);
      case 'one': {
        const there = follow(this.asking, at, onesOf(at.row, wanted.name) ?? []);
        return there && this.row(there, wanted.of);
      }
      case 'page': {
        const to = manyOf(at.row, wanted.name);
        const all = belonging(this.asking, at, to).map((entity) => ({ row: to.target, entity }));
        return this.paged(
          to.target,
          all.filter((each) => this.belongs(each, wanted.asked.where)),
          wanted.asked,
          wanted.of,
        );
      }
    }
  }
}

function shown({ row, entity }: Standing, name: string): unknown {
  const held = entity[name];
  return fieldOf(row, name)?.kind === 'secret' && typeof held === 'string' ? `*********${held.slice(-3)}` : held;
}
