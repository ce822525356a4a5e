import type { ResourceCard } from '../../../shared/catalog.js';
import type { Conflict, Problem } from '../../../shared/problem.js';
import { uuid } from '../../../shared/uuid.js';
import { ask } from '../client.js';
import { stored } from '../i18n/stored.js';
import { tryTurning } from '../undo/doings.js';

/** A row that was deleted from a list of another. */
export interface Lost {
  card: ResourceCard;
  id: string;
  /** The save that deleted it. */
  operation: string | null;
  /** The row whose list it was in. */
  of: string;
}

interface Restored {
  problems: Problem[];
  conflicts: Conflict[];
}

const answer = 'problems { resource id field code detail } conflicts { resource id field yours theirs by at }';

/** How many rows come back if the save that deleted this one is undone; null where it can't be undone whole. */
export async function wholeOf({ operation }: Lost): Promise<number | null> {
  const trial = operation ? await tryTurning(operation).catch(() => null) : null;
  return trial && trial.problems.length + trial.conflicts.length === 0 ? trial.written : null;
}

const undoing = `mutation Undo($operation: ID!, $as: ID!) { undo(operation: $operation, as: $as) { ${answer} } }`;

/** With all else that the save did. */
export const takeBack = async ({ operation }: Lost) => (await ask<{ undo: Restored }>(undoing, { operation, as: uuid() })).undo;

const restoring = `mutation Restore($operation: ID!, $label: String, $sheet: String, $of: ID, $restores: SaveRestores) {
  save(operation: $operation, label: $label, sheet: $sheet, of: $of, restores: $restores) { ${answer} }
}`;

/** By itself, as it was. */
export async function restore({ card, id, of }: Lost): Promise<Restored> {
  const label = stored('restore.label', { name: card.label.vi });
  const variables = { operation: uuid(), label, sheet: card.name, of, restores: { [card.plural]: [{ id }] } };
  return (await ask<{ save: Restored }>(restoring, variables)).save;
}
