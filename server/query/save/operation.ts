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
  /** The resource in whose sheet it is done; an undo belongs where what it takes back was done. */
  sheet: string | null;
  /** The row on whose page that sheet is a list. */
  of: string | null;
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
    ...(await writtenBy(tx, id)),
    problems: known.left_out?.problems ?? [],
    conflicts: [],
  };
}

const reused = (id: string): SaveOutcome => ({
  operation: id,
  saved: {},
  removed: [],
  problems: [{ resource: 'Operation', id, field: null, code: 'OPERATION_REUSED' }],
  conflicts: [],
});

/** The rows an operation made or changed, in the order in which it did, and those it deleted. */
async function writtenBy(tx: Transaction, id: string): Promise<Pick<SaveOutcome, 'saved' | 'removed'>> {
  const sql = new Statement();
  const rows = await tx.ask<{ resource: string; gone: boolean; ids: string[] }>(
    sql,
    `select "resource", "event" = 'D' as "gone", array_agg("row_id" order by "seq") as "ids" from "trail"
     where "operation_id" = ${given(sql, id, 'uuid')} group by "resource", "gone"`,
  );
  const plurals = new Map(tx.env.resources.map((row) => [row.name, resourceOf(row).plural]));
  const known = rows.filter(({ resource }) => plurals.has(resource));
  return {
    saved: Object.fromEntries(known.flatMap(({ resource, gone, ids }) => (gone ? [] : [[plurals.get(resource), ids]]))),
    removed: known.flatMap(({ gone, ids }) => (gone ? ids : [])),
  };
}

/** Remembered with its changes or not at all. What a partial save left out is told again when it is asked again. */
export async function record(tx: Transaction, operation: Operation, leftOut: Findings | null): Promise<void> {
  const sql = new Statement();
  const { by = tx.env.actor } = operation;
  const values = [
    given(sql, operation.id, 'uuid'),
    given(sql, by.id, 'uuid'),
    given(sql, by.role, 'text'),
    operation.undoes ? labelOfUndoing(sql, operation.undoes) : given(sql, operation.label, 'text'),
    given(sql, operation.undoes, 'uuid'),
    operation.undoes ? undone(sql, operation.undoes, 'sheet') : given(sql, operation.sheet, 'text'),
    operation.undoes ? undone(sql, operation.undoes, 'of') : given(sql, operation.of, 'uuid'),
    given(sql, operation.hash, 'text'),
    given(sql, leftOut && JSON.stringify({ problems: withoutValues(leftOut) }), 'jsonb'),
    given(sql, operation.overrides.length > 0 ? JSON.stringify(operation.overrides) : null, 'jsonb'),
  ];
  await tx.ask(
    sql,
    `insert into "operation" ("id", "actor", "role", "label", "undoes", "sheet", "of", "payload_hash", "left_out", "overrides") values (${values.join(', ')})`,
  );
}

/** Told in histories: what was taken back, or done again. */
const labelOfUndoing = (sql: Statement, undone: string) => `(select case
    when "undoes" is null then concat_ws(': ', 'Hoàn tác', "label")
    when starts_with("label", 'Hoàn tác') then regexp_replace("label", '^Hoàn tác', 'Làm lại')
    else regexp_replace("label", '^Làm lại', 'Hoàn tác') end from "operation" where "id" = ${given(sql, undone, 'uuid')})`;

const undone = (sql: Statement, operation: string, column: 'sheet' | 'of') =>
  `(select "${column}" from "operation" where "id" = ${given(sql, operation, 'uuid')})`;

/** Where something stood in the way, and what, but no value: whoever asks again may see less by then. A conflict is a cell not as it was read. */
const withoutValues = ({ problems, conflicts }: Findings): Problem[] => [
  ...problems.map(({ resource, id, field, code }) => ({ resource, id, field, code })),
  ...conflicts.map(({ resource, id, field }): Problem => ({ resource, id, field, code: 'VERSION_STALE' })),
];
