import type { Revelation, SecretCell } from '../../../shared/secret.js';
import { ask } from '../client.js';
import type { Column } from '../grid/columns.js';
import type { Row } from '../grid/line.js';
import { rowAt, storedIn } from '../grid/showing.js';

/** Null: the cell is no secret, or nothing is kept in it. */
export function secretIn(column: Column, row: Row | null): SecretCell | null {
  const { hops, card, field } = column;
  const owner = field.kind === 'secret' && (storedIn(column, row) ?? null) !== null ? rowAt(hops, row) : null;
  return owner && { resource: card.name, id: owner.id, field: field.name };
}

const declared = '$resource: String!, $id: ID!, $field: String!';
const named = 'resource: $resource, id: $id, field: $field';

/** Shows it whole, and says who did and why. Null: it is not there any more, or its key is lost. */
export const reveal = async (cell: SecretCell, reason: string): Promise<string | null> =>
  (
    await ask<{ reveal: string | null }>(`mutation Reveal(${declared}, $reason: String!) { reveal(${named}, reason: $reason) }`, {
      ...cell,
      reason,
    })
  ).reveal;

/** Who has seen it whole, newest first. */
export const readReveals = async (cell: SecretCell): Promise<Revelation[]> =>
  (await ask<{ reveals: Revelation[] }>(`query Reveals(${declared}) { reveals(${named}) { at by reason } }`, { ...cell })).reveals;
