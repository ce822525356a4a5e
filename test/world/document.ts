import { fieldOf, type RowClass } from '../../server/model/field.js';
import { step } from '../../server/model/reach.js';
import { resourceOf } from '../../server/model/resource.js';
import type { Listed, PageWanted, Wanted } from '../oracle/naive.js';
import type { Chance } from '../server/query/save/chance.js';

export interface Document {
  query: string;
  variables: Record<string, unknown>;
}

/** A selection as somebody might write it: in fragments, named or not, in parts that are merged, with parts that are left out. */
export class Writer {
  private readonly types = new Map<string, string>([
    ['yes', 'Boolean!'],
    ['no', 'Boolean! = false'],
  ]);
  private readonly variables: Record<string, unknown> = { yes: true };
  private readonly fragments: string[] = [];

  constructor(private readonly chance: Chance) {}

  /** `root: enterprises(…) { … }`. */
  list(row: RowClass, asked: Listed & { asOf?: string }, of: readonly PageWanted[]): Document {
    return this.document(`root: ${resourceOf(row).plural}${this.arguments(row, asked)} ${this.page(row, of)}`);
  }

  private document(root: string): Document {
    const types = [...this.types].map(([name, type]) => `$${name}: ${type}`);
    const used = this.chance.happens(0.5) ? root : `... on Query @include(if: $yes) { ${root} }`;
    const query = `query (${types.join(', ')}) { ${used} __typename @skip(if: $yes) ... @include(if: $no) { __typename } } ${this.fragments.join(' ')}`;
    return { query, variables: this.variables };
  }

  private page(row: RowClass, of: readonly PageWanted[]): string {
    const parts = of.map((part) => {
      if (part.is === 'rows') return named(part.key, 'rows', this.rows(row, part.of));
      return part.is === 'total'
        ? named(part.key, 'total', this.chance.happens(0.5) ? '(exact: true)' : '')
        : named(part.key, '__typename');
    });
    return `{ ${this.wrapped(`${row.name}Page`, parts)} }`;
  }

  private rows(row: RowClass, of: readonly Wanted[]): string {
    const parts = of.flatMap((wanted) => this.part(row, wanted));
    return `{ ${this.wrapped(row.name, parts)} ${this.leftOut(row)} }`;
  }

  private part(row: RowClass, wanted: Wanted): string[] {
    if (wanted.is === 'typename') return [named(wanted.key, '__typename')];
    if (wanted.is === 'field') return [named(wanted.key, wanted.name)];
    const target = targetOf(row, wanted.name);
    if (wanted.is === 'page')
      return [named(wanted.key, wanted.name, `${this.arguments(target, wanted.asked)} ${this.page(target, wanted.of)}`)];
    const halves = this.chance.happens(0.3) ? [wanted.of.slice(0, 1), wanted.of.slice(1)] : [wanted.of];
    return halves.filter((half) => half.length > 0).map((half) => named(wanted.key, wanted.name, this.rows(target, half)));
  }

  /** What stands there and is not asked. */
  private leftOut(row: RowClass): string {
    const { title } = resourceOf(row);
    return this.chance.happens(0.2) && fieldOf(row, title) ? `${title} @skip(if: $yes)` : '';
  }

  private wrapped(type: string, parts: readonly string[]): string {
    return parts.map((part) => this.wrap(type, part)).join(' ');
  }

  private wrap(type: string, part: string): string {
    switch (this.chance.below(12)) {
      case 0:
        return `... on ${type} { ${part} }`;
      case 1:
        return `... @include(if: $yes) { ${part} }`;
      case 2: {
        const name = `F${this.fragments.length}`;
        this.fragments.push(`fragment ${name} on ${type} { ${part} }`);
        return `...${name} @skip(if: $no)`;
      }
      default:
        return part;
    }
  }

  private arguments(row: RowClass, { where, order, take, skip, asOf }: Listed & { asOf?: string }): string {
    const given = [
      where && `where: ${this.variable(`${row.name}Where`, where)}`,
      order && `order: ${this.variable(`[${row.name}Order!]`, order)}`,
      take !== undefined && `take: ${this.chance.happens(0.5) ? take : this.variable('Int', take)}`,
      skip !== undefined && `skip: ${skip}`,
      asOf && `asOf: ${this.variable('String', asOf)}`,
    ].filter(Boolean);
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  private variable(type: string, value: unknown): string {
    const name = `v${this.types.size}`;
    this.types.set(name, type);
    this.variables[name] = value;
    return `$${name}`;
  }
}

const named = (key: string, name: string, rest = '') => `${key === name ? name : `${key}: ${name}`}${rest}`;

function targetOf(row: RowClass, name: string): RowClass {
  const next = step(row, name);
  if (!next || 'field' in next) throw new Error(`${row.name}.${name} leads nowhere`);
  return 'many' in next ? next.many.target : (next.one.at(-1)?.target ?? row);
}
