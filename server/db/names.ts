import { createHash } from 'node:crypto';
import type { Table } from 'typeorm';
import { SnakeNames } from '../model/naming.js';

/** Postgres cuts identifiers at 63 bytes. */
const longest = 63;

/** `enterprise__tax_code_unique`: which table, and what of it. One that is too long ends in a mark of its own. */
export function named(table: string, what: string): string {
  const name = `${table}__${what}`;
  if (name.length <= longest) return name;
  const mark = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${name.slice(0, longest - mark.length - 1)}_${mark}`;
}

/** Names that tell a reader of an error what was broken, for the keys TypeORM makes. */
export class KeyNames extends SnakeNames {
  override primaryKeyName(table: Table | string, columns: string[]): string {
    return named(this.getTableName(table), `${columns.join('_')}_key`);
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return named(this.getTableName(table), `${columns.join('_')}_exists`);
  }
}
