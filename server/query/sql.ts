import type { ActorValue } from '../../shared/where.js';
import type { Literal } from '../access/tree.js';
import type { Field, RowClass } from '../model/field.js';
import { snake } from '../model/naming.js';
import type { Vault } from './vault.js';

/** Where a parameter's value comes from when the statement is run. Values never enter the text. */
export type Source =
  | { from: 'literal'; literal: Literal; bind: Bind }
  | { from: 'actor'; what: ActorValue }
  /** The ids of the rows one level up. */
  | { from: 'parents' };

/** Turns a JSON value into what Postgres takes, or throws Refused. */
export type Bind = (value: unknown, vault: Vault) => unknown;

/** Text and parameters of one statement in the making. */
export class Statement {
  readonly sources: Source[] = [];
  private readonly shared = new Map<string, string>();
  private aliases = 0;

  alias(): string {
    return `t${this.aliases++}`;
  }

  literal(literal: Literal, bind: Bind, type: string): string {
    return `$${this.sources.push({ from: 'literal', literal, bind })}::${type}`;
  }

  actor(what: ActorValue): string {
    return this.once(what, { from: 'actor', what }, what === 'id' ? 'uuid' : 'uuid[]');
  }

  parents(): string {
    return this.once('parents', { from: 'parents' }, 'uuid[]');
  }

  private once(name: string, source: Source, type: string): string {
    const text = this.shared.get(name) ?? `$${this.sources.push(source)}::${type}`;
    this.shared.set(name, text);
    return text;
  }
}

export const tableOf = (row: RowClass) => `"${snake(row.name)}"`;
export const columnOf = (alias: string, field: Field, suffix = '') => `${alias}."${field.column}${suffix}"`;

export const allOf = (parts: readonly string[]) =>
  joined(
    parts.filter((part) => part !== 'true'),
    ' and ',
    'true',
  );
export const anyOf = (parts: readonly string[]) => joined(parts, ' or ', 'false');
const joined = (parts: readonly string[], by: string, none: string) => (parts.length > 1 ? `(${parts.join(by)})` : (parts[0] ?? none));
