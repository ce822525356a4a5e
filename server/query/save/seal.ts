import type { Field } from '../../model/field.js';
import { hashOf } from '../bind.js';
import type { Vault } from '../vault.js';
import type { Sealed } from './change.js';

/** A secret as it is kept in this column of this row. */
export const seal = (vault: Vault, field: Field, id: string, secret: string): Sealed => ({
  sealed: vault.seal(field, id, secret),
  hash: hash(vault, field, secret),
});

/** What was sealed here before, as it lies in the trail. */
export const resealed = (vault: Vault, field: Field, id: string, sealed: string): Sealed => ({
  sealed,
  hash: hash(vault, field, vault.open(field, id, sealed)),
});

function hash(vault: Vault, field: Field, secret: string): Buffer {
  const made = hashOf(field)(secret, vault);
  if (Buffer.isBuffer(made)) return made;
  throw new Error(`${field.name} has no hash`);
}
