import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Field } from '../model/field.js';

/** Keeps fields of kind `secret`: enciphered, bound to their table, column and row, with a keyed hash beside them for equality. */
export interface Vault {
  hash(field: Field, value: string): Buffer;
  seal(field: Field, id: string, value: string): string;
  open(field: Field, id: string, sealed: string): string;
  /** Of a text that may hold secrets: whoever has the database alone can't find out by trying what it was. */
  digest(text: string): string;
}

/** @param key 32 bytes, kept outside the database. The three keys in use are derived from it. */
export function vaultOf(key: Buffer): Vault {
  const [cipherKey, hashKey, digestKey] = ['cipher', 'hash', 'digest'].map((use) => Buffer.from(hkdfSync('sha256', key, '', use, 32)));
  if (!cipherKey || !hashKey || !digestKey) throw new Error('no keys');
  return {
    hash: (field, value) => createHmac('sha256', hashKey).update(`${field.column}:${value}`).digest(),
    seal: (field, id, value) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', cipherKey, nonce).setAAD(Buffer.from(`${field.column}:${id}`));
      const sealed = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()]);
      return `${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64')}.${value.slice(-3)}`;
    },
    open: (field, id, sealed) => {
      const bytes = Buffer.from(sealed.slice(0, sealed.lastIndexOf('.')), 'base64');
      const decipher = createDecipheriv('aes-256-gcm', cipherKey, bytes.subarray(0, 12)).setAAD(Buffer.from(`${field.column}:${id}`));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
    digest: (text) => createHmac('sha256', digestKey).update(text).digest('base64url'),
  };
}

/** What anybody who may read the field is shown: `*********123`. */
export const shown = (column: string) => `'*********' || right(${column}, 3)`;
