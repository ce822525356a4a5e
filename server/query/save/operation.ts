import type { Problem } from '../../../shared/problem.js';
import { resourceOf } from '../../model/resource.js';
import type { Role } from '../../model/roles.js';
import { Statement } from '../sql.js';
import { given } from './ask.js';
import type { Findings, Override, SaveOutcome } from './request.js';
import type { Transaction } from './transaction.js';

/** One save as it is remembered. Its id is bound to who asked and to what was asked. */
export interface Operation {
  id: string;
  /** Of the whole request. */
  hash: string;
  label: string | null;
  undoes: string | null;
  overrides: readonly Override[];
  /** Who is remembered for it, where that is not the actor: the platform did it for them, or, null, by itself. */
  by?: { id: string | null; role: Role | null };
}

/** Whose changes the trail notes from here on; the same operation asked twice at once is done once. */
export async function begin(tx: Transaction, { id, hash, by = tx.env.actor }: Operation): Promise<SaveOutcome | null> {
  const sql = new Statement();
  const named = given(sql, id, 'text');
  await tx.ask(sql, `select pg_advisory_xact_lock(hashtextextended(${named}, 0)), set_config('hatnhan.operation', ${named}, true)`);
  const again = new Statement();
  const [known] = await tx.ask<{ actor: string | null; hash: string; left_out: { problems: Problem[] } | null }>(
    again,
    `select "actor", "payload_hash" as "hash", "left_out" from "operation" where "id" = ${given(again, id, 'uuid')}`,
  );
  if (!known) return null;
  if (known.actor !== by.id || known.hash !== hash) return reused(id);
  return {
    operation: id,
    saved: await savedBy(tx, id),
    problems: known.left_out?.problems ?? [],
    conflicts: [],
  };
}

const reused = (id: string): SaveOutcome => ({
  operation: id,
  saved: {},
  problems: [{ resource: 'Operation', id, field: null, code: 'OPERATION_REUSED' }],
  conflicts: [],
});

/** The rows an operation made or changed, in the order in which it did. */
async function savedBy(tx: Transaction, id: string): Promise<Record<string, string[]>> {
  const sql = new Statement();
  const rows = await tx.ask<{ resource: string; ids: string[] }>(
    sql,
    `select "resource", array_agg("row_id" order by "seq") as "ids" from "trail"
     where "operation_id" = ${given(sql, id, 'uuid')} and "event" <> 'D' group by "resource"`,
  );
  const plurals = new Map(tx.env.resources.map((row) => [row.name, resourceOf(row).plural]));
  return Object.fromEntries(rows.flatMap(({ resource, ids }) => (plurals.has(resource) ? [[plurals.get(resource), ids]] : [])));
}

/** Remembered with its changes or not at all. What a partial save left out is told again when it is asked again. */
export async function record(tx: Transaction, operation: Operation, leftOut: Findings | null): Promise<void> {
  const sql = new Statement();
  const { by = tx.env.actor } = operation;
  const values = [
    given(sql, operation.id, 'uuid'),
    given(sql, by.id, 'uuid'),
    given(sql, by.role, 'text'),
    given(sql, operation.label, 'text'),
    given(sql, operation.undoes, 'uuid'),
    given(sql, operation.hash, 'text'),
    given(sql, leftOut && JSON.stringify({ problems: withoutValues(leftOut) }), 'jsonb'),
    given(sql, operation.overrides.length > 0 ? JSON.stringify(operation.overrides) : null, 'jsonb'),
  ];
  await tx.ask(
    sql,
    `insert into "operation" ("id", "actor", "role", "label", "undoes", "payload_hash", "left_out", "overrides") values (${values.join(', ')})`,
  );
}

/** Where something stood in the way, and what, but no value: whoever asks again may see less by then. A conflict is a cell not as it was read. */
const withoutValues = ({ problems, conflicts }: Findings): Problem[] => [
  ...problems.map(({ resource, id, field, code }) => ({ resource, id, field, code })),
  ...conflicts.map(({ resource, id, field }): Problem => ({ resource, id, field, code: 'VERSION_STALE' })),
];
