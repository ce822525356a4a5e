import type { ResourceCard } from '../../../shared/catalog.js';
import type { Problem } from '../../../shared/problem.js';
import { uuid } from '../../../shared/uuid.js';
import { ask } from '../client.js';
import { against } from '../documents.js';
import { failureOf, isAway } from '../failure.js';
import type { Reason } from '../grid/line.js';
import { reasonOf } from '../grid/refusals.js';
import { refusalOf } from '../grid/restoring.js';
import { sheetOf } from '../grid/sheetOf.js';
import { stored } from '../i18n/stored.js';
import type { Model } from '../Model.js';

/** A row that was deleted from a list of another. */
export interface Lost {
  card: ResourceCard;
  id: string;
  /** The row whose list it was in. */
  of: string;
}

/** What would come back with a row: how many that the same save deleted, null where nobody can tell now; or why that won't do. */
export type Companions = { others: number | null } | { refused: Reason };

const trial = `mutation RestoreTrial($one: ID!, $other: ID!, $alone: SaveRestores, $together: SaveRestores) {
  alone: save(operation: $one, restores: $alone, trial: true) { written ${against} }
  together: save(operation: $other, restores: $together, trial: true) { written ${against} }
}`;

interface Tried {
  written: number;
  problems: Problem[];
}

/** Restores nothing. */
export async function companionsOf({ card, id }: Lost): Promise<Companions> {
  try {
    const asked = (together: boolean) => ({ [card.plural]: [{ id, together }] });
    const variables = { one: uuid(), other: uuid(), alone: asked(false), together: asked(true) };
    const { alone, together } = await ask<{ alone: Tried; together: Tried }>(trial, variables);
    const [problem] = together.problems;
    // What stands against the row itself is told when it is brought back alone.
    if (alone.problems.length > 0) return { others: 0 };
    return problem ? { refused: refusalOf(problem) } : { others: together.written - alone.written };
  } catch (error) {
    const failure = failureOf(error);
    return isAway(failure) ? { others: null } : { refused: reasonOf(failure) };
  }
}

/** Goes out as every other write does: waiting, if need be, for the network, and over a reload. */
export function restore(model: Model, { card, id, of }: Lost, together: boolean): Promise<Reason | null> {
  const label = stored(together ? 'restore.labelTogether' : 'restore.label', { name: card.label.vi });
  return sheetOf(model, card).model.restoring.restore({ id, of, together }, label);
}
