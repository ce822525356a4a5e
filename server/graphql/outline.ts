import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { Refused } from '../access/refused.js';
import { limits } from '../config.js';
import { type Field, fieldOf, type RowClass } from '../model/field.js';
import { step, type ToMany, type ToOne } from '../model/reach.js';

/** A parsed operation, and the variables that decide what of it is asked. */
export interface Document {
  schema: GraphQLSchema;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  variables: { [name: string]: unknown };
}

/** A field that lists rows: its arguments are bound for each request anew. */
export interface Listing {
  field: GraphQLField<unknown, unknown>;
  node: FieldNode;
  row: RowClass;
}

export type OutlineItem = { key: string } & (
  | { is: 'field'; field: Field }
  | { is: 'typename' }
  | { is: 'warnings'; row: RowClass; picked: readonly Picked[] }
  | { is: 'changeable' }
  | { is: 'one'; hops: readonly ToOne[]; row: RowClass; of: readonly OutlineItem[] }
  | { is: 'page'; many: ToMany; listing: number; page: OutlinePage }
);
export type OutlinePage = readonly ({ key: string } & (
  | { is: 'rows'; of: readonly OutlineItem[] }
  | { is: 'total'; exact: boolean }
  | { is: 'next' }
  | { is: 'typename' }
))[];

/** Fields picked from an object that is already there. */
export interface Picked {
  key: string;
  name: string;
  of: readonly Picked[];
}

/** What is selected, by graphql-js's own rules: fragments, merging, aliases, @skip and @include. Listings are numbered as they come. */
export class Outliner {
  constructor(
    private readonly document: Document,
    readonly listings: Listing[] = [],
  ) {}

  rows(row: RowClass, type: GraphQLObjectType, nodes: readonly FieldNode[]): OutlineItem[] {
    return this.fields(type, nodes).map(([key, [node], all]) => this.item(row, type, key, node, all));
  }

  page(row: RowClass, type: GraphQLObjectType, nodes: readonly FieldNode[]): OutlinePage {
    return this.fields(type, nodes).map(([key, [node], all]) => {
      if (node.name.value === 'rows') return { key, is: 'rows', of: this.rows(row, objectType(this.document.schema, row.name), all) };
      if (node.name.value === 'next') return { key, is: 'next' };
      return node.name.value === 'total' ? { key, is: 'total', exact: this.exact(node) } : { key, is: 'typename' };
    });
  }

  picked(type: GraphQLObjectType, nodes: readonly FieldNode[]): Picked[] {
    return this.fields(type, nodes).map(([key, [node], all]) => {
      const name = node.name.value;
      const inner = type.getFields()[name];
      const named = inner && getNamedType(inner.type);
      return { key, name: name === '__typename' ? type.name : name, of: named instanceof GraphQLObjectType ? this.picked(named, all) : [] };
    });
  }

  list(field: GraphQLField<unknown, unknown>, node: FieldNode, row: RowClass): number {
    if (this.listings.length >= limits.lists) throw new Refused(`a document asks for at most ${limits.lists} lists`, 'lists');
    return this.listings.push({ field, node, row }) - 1;
  }

  private item(row: RowClass, type: GraphQLObjectType, key: string, node: FieldNode, nodes: readonly FieldNode[]): OutlineItem {
    const name = node.name.value;
    if (name === '__typename') return { key, is: 'typename' };
    const field = fieldOf(row, name);
    if (field) return { key, is: 'field', field };
    const definition = type.getFields()[name];
    if (name === 'warnings' && definition) {
      return { key, is: 'warnings', row, picked: this.picked(objectType(this.document.schema, 'Warning'), nodes) };
    }
    if (name === 'changeable' && definition) return { key, is: 'changeable' };
    const next = step(row, name);
    if (!next || !definition || 'field' in next) throw new Refused(`${row.name} has no ${name}`);
    if ('one' in next) {
      const target = next.one.at(-1)?.target ?? row;
      return {
        key,
        is: 'one',
        hops: next.one,
        row: target,
        of: this.rows(target, objectType(this.document.schema, target.name), nodes),
      };
    }
    const listing = this.list(definition, node, next.many.target);
    const paged = getNamedType(definition.type);
    if (!(paged instanceof GraphQLObjectType)) throw new Refused(`${row.name}.${name} is no list`);
    return { key, is: 'page', many: next.many, listing, page: this.page(next.many.target, paged, nodes) };
  }

  private fields(type: GraphQLObjectType, nodes: readonly FieldNode[]): [string, [FieldNode], readonly FieldNode[]][] {
    const { schema, fragments, variables } = this.document;
    return [...collectSubfields(schema, { ...fragments }, variables, type, [...nodes])].flatMap(([key, all]) => {
      const first = all[0];
      return first ? [[key, [first], all] as [string, [FieldNode], readonly FieldNode[]]] : [];
    });
  }

  private exact(node: FieldNode): boolean {
    const value = node.arguments?.[0]?.value;
    if (value?.kind === 'Variable') return this.document.variables[value.name.value] === true;
    return value?.kind === 'BooleanValue' && value.value;
  }
}

export function objectType(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = schema.getType(name);
  if (type instanceof GraphQLObjectType) return type;
  throw new Error(`${name} is no type of the schema`);
}
