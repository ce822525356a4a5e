import type { Problem } from '../../../shared/problem.js';
import { rowsFor } from '../../access/rights.js';
import type { RowClass } from '../../model/field.js';
import { type Action, resourceOf } from '../../model/resource.js';
import type { Role } from '../../model/roles.js';
import type { Edit, Part } from './change.js';
import { cellsOf, type Image, readOf } from './image.js';
import { problem } from './problem.js';
import type { SaveEnv } from './request.js';
import { revived } from './restore.js';
import { type Trace, tracesOf } from './trace.js';
import type { Transaction } from './transaction.js';
import { assertWritable } from './writable.js';

/** The change that takes an operation back: what it made goes, what it deleted returns, and each cell it wrote is as before if it still says so. */
export async function reverse(tx: Transaction, operation: string): Promise<{ change: Part[]; problems: Problem[] }> {
  const traces = await tracesOf(tx, operation);
  const of = (row: RowClass) => traces.filter(({ resource }) => resource === row.name);
  const [open, closed] = [false, true].map((readOnly) =>
    tx.env.resources.filter((row) => (resourceOf(row).readOnly ?? false) === readOnly),
  );
  return {
    change: (open ?? []).map((row) => reversed(tx.env, row, of(row))),
    problems: (closed ?? []).flatMap((row) => of(row).map(({ id }) => problem(row, id, { code: 'READ_ONLY' }))),
  };
}

function reversed(env: SaveEnv, row: RowClass, traces: readonly Trace[]): Part {
  const part: Part = {
    row,
    creations: traces.flatMap(({ id, before, after }) => (before && !after ? [revived(env, row, id, before)] : [])),
    edits: traces.flatMap(({ id, before, after }) => (before && after ? edit(env, row, { id, before, after }) : [])),
    removals: traces.flatMap(({ id, before, after }) => (after && !before ? [{ id, version: null, was: readOf(row, after) }] : [])),
  };
  assertAllowed(env.actor.role, part);
  return part;
}

/** What the operation wrote is what must still stand there. */
function edit(env: SaveEnv, row: RowClass, { id, before, after }: { id: string; before: Image; after: Image }): Edit[] {
  const changed = (image: Image, other: Image) =>
    Object.fromEntries(Object.entries(image).filter(([column, value]) => JSON.stringify(value) !== JSON.stringify(other[column])));
  const cells = cellsOf(env, row, id, changed(before, after));
  assertWritable(env.actor.role, row, [...cells.keys()]);
  return cells.size > 0 ? [{ id, version: null, was: readOf(row, changed(after, before)), cells, exact: true }] : [];
}

function assertAllowed(role: Role, { row, creations, edits, removals }: Part) {
  const needed: [Action, readonly object[]][] = [
    ['create', creations],
    ['update', edits],
    ['delete', removals],
    ['read', [...creations, ...edits, ...removals]],
  ];
  for (const [action, rows] of needed) if (rows.length > 0) rowsFor(role, action, row);
}
