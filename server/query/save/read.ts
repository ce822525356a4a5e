import type { Problem } from '../../../shared/problem.js';
import { isUuid } from '../../../shared/uuid.js';
import { Refused } from '../../access/refused.js';
import { limits } from '../../config.js';
import type { RowClass } from '../../model/field.js';
import { resourceOf } from '../../model/resource.js';
import type { Change } from './change.js';
import { RowReader } from './readRow.js';
import type { Override, SaveEnv, SaveRequest } from './request.js';

/** What was asked, resolved against the declarations and judged by field; a row with a value that can't be kept is left out and named. */
export interface Asked {
  change: Change;
  /** Rows to bring back from the trail. */
  restores: readonly Restored[];
  problems: Problem[];
}

export interface Restored {
  row: RowClass;
  ids: readonly string[];
  /** Those of them that come with what was deleted by the same save. */
  together: readonly string[];
}

/** Before any SQL. A name that is not declared is Refused, what the role may not touch Forbidden. */
export function readRequest(env: SaveEnv, request: SaveRequest): Asked {
  assertNamesAndSize(env, request);
  const problems: Problem[] = [];
  const overridden = readOverrides(request.overrides ?? []);
  const read = env.resources.map((row) => {
    const { plural } = resourceOf(row);
    const reader = new RowReader(env, row, overridden, problems);
    const part = {
      row,
      creations: reader.all('create', request.creates?.[plural], (asked, id) => reader.creation(ownId(id), asked.set)),
      edits: reader.all('update', request.changes?.[plural], (asked, id) => reader.edit(id, asked)),
      removals: reader.all('delete', request.deletes?.[plural], ({ version }, id) => reader.removal(id, version)),
    };
    const back = reader.all('create', request.restores?.[plural], ({ together }, id) => ({ id, together }));
    const ids = back.map(({ id }) => id);
    return { part, restored: { row, ids, together: back.filter(({ together }) => together).map(({ id }) => id) } };
  });
  return { change: read.map(({ part }) => part), restores: read.map(({ restored }) => restored), problems };
}

/** Reference data has UUIDv5, the demonstration UUIDv8: by that they are known, so nobody makes such a row by hand. */
function ownId(id: string): string {
  if (id[14] === '5' || id[14] === '8') throw new Refused(`${id} is no id of a new row: make a UUIDv7`);
  return id;
}

/** What is kept with an operation for ever, and shown in lists. */
const longest = { label: 200, reason: 500 };

function assertNamesAndSize(env: SaveEnv, { label, sheet, of, creates, changes, deletes, restores }: SaveRequest) {
  if ((label ?? '').length > longest.label) throw new Refused(`a label has at most ${longest.label} characters`, 'label');
  if (sheet && !env.resources.some(({ name }) => name === sheet)) throw new Refused(`there is no ${sheet}`);
  if (of && !isUuid(of)) throw new Refused('a row is named by a UUID');
  const known = new Set(env.resources.map((row) => resourceOf(row).plural));
  const named = [creates, changes, deletes, restores].flatMap((rows) => Object.entries<readonly unknown[]>(rows ?? {}));
  for (const [plural] of named) if (!known.has(plural)) throw new Refused(`there are no ${plural}`);
  const total = named.reduce((sum, [, rows]) => sum + rows.length, 0);
  if (total > limits.changes) throw new Refused(`a save has at most ${limits.changes} changes`, 'changes');
}

function readOverrides(overrides: readonly Override[]): (id: string, field: string) => boolean {
  if (overrides.length > limits.changes) throw new Refused(`a save has at most ${limits.changes} overrides`, 'changes');
  if (overrides.some(({ reason }) => reason.trim() === '')) throw new Refused('who overrides a check says why');
  if (overrides.some(({ reason, field }) => reason.length > longest.reason || field.length > longest.label))
    throw new Refused(`a reason has at most ${longest.reason} characters`, 'reason');
  const answered = new Set(overrides.map(({ id, field }) => `${id.toLowerCase()} ${field}`));
  return (id, field) => answered.has(`${id} ${field}`);
}
