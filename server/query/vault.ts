import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Field, RowClass } from '../model/field.js';
import { snake } from '../model/naming.js';

/** Where a secret lies. */
export interface Cell {
  row: RowClass;
  field: Field;
  id: string;
}

/** Keeps fields of kind `secret`: enciphered, bound to their table, column and row, with a keyed hash beside them for equality. */
export interface Vault {
  hash(column: Omit<Cell, 'id'>, value: string): Buffer;
  seal(cell: Cell, value: string): string;
  /** Null: sealed with a key that is lost, or not by us. */
  open(cell: Cell, sealed: string): string | null;
  /** Of a text that may hold secrets: whoever has the database alone can't find out by trying what it was. */
  digest(text: string): string;
}

/** @param key 32 bytes, kept outside the database. The three keys in use are derived from it. */
export function vaultOf(key: Buffer): Vault {
  const [cipherKey, hashKey, digestKey] = ['cipher', 'hash', 'digest'].map((use) => Buffer.from(hkdfSync('sha256', key, '', use, 32)));
  if (!cipherKey || !hashKey || !digestKey) throw new Error('no keys');
  return {
    hash: (column, value) =>
      createHmac('sha256', hashKey)
        .update(`${nameOf(column)}:${value}`)
        .digest(),
    seal: (cell, value) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', cipherKey, nonce).setAAD(bindingOf(cell));
      const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
      return `${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')}.${inClear(value)}`;
    },
    open: (cell, sealed) => {
      const bytes = Buffer.from(sealed.slice(0, sealed.indexOf('.')), 'base64');
      const decipher = createDecipheriv('aes-256-gcm', cipherKey, bytes.subarray(0, 12)).setAAD(bindingOf(cell));
      decipher.setAuthTag(bytes.subarray(12, 28));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
    digest: (text) => createHmac('sha256', digestKey).update(text).digest('base64url'),
  };
}

const nameOf = ({ row, field }: Omit<Cell, 'id'>) => `${snake(row.name)}.${field.column}`;
const bindingOf = (cell: Cell) => Buffer.from(`${nameOf(cell)}:${cell.id}`);

/** The last three digits, where enough is left to guess. */
const inClear = (value: string) => (value.length > shortest ? value.slice(-3) : '***');
const shortest = 5;

/** What anybody who may read the field is shown: `*********123`. */
export const shown = (column: string) => `'*********' || right(${column}, 3)`;
