import { hashOf } from '../bind.js';
import type { Cell, Vault } from '../vault.js';
import type { Sealed } from './change.js';

/** A secret as it is kept in this column of this row. */
export const seal = (vault: Vault, cell: Cell, secret: string): Sealed => ({
  sealed: vault.seal(cell, secret),
  hash: hash(vault, cell, secret),
});

/** What was sealed here before, as it lies in the trail. */
export function resealed(vault: Vault, cell: Cell, sealed: string): Sealed {
  const secret = vault.open(cell, sealed);
  return { sealed, hash: secret === null ? null : hash(vault, cell, secret) };
}

function hash(vault: Vault, { row, field }: Cell, secret: string): Buffer {
  const made = hashOf(row, field)(secret, vault);
  if (Buffer.isBuffer(made)) return made;
  throw new Error(`${field.name} has no hash`);
}
