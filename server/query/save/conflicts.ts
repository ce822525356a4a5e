import type { Conflict } from '../../../shared/problem.js';
import type { Field, RowClass } from '../../model/field.js';
import { resourceOf } from '../../model/resource.js';
import { sqlType } from '../bind.js';
import { columnOf, Statement, tableOf } from '../sql.js';
import { shown } from '../vault.js';
import { given } from './ask.js';
import { type Batch, batchColumns, batches, type Column, idColumn, listed } from './batch.js';
import { type Edit, isSealed, type Stored } from './change.js';
import type { Locked } from './lock.js';
import type { Transaction } from './transaction.js';

/**
 * Cells that somebody else wrote since they were read, and wrote otherwise. A row changed elsewhere is no conflict: both changes
 * stay. The rows are locked, so what is found here stays so.
 */
export async function conflicts(tx: Transaction, { part, versions }: Locked): Promise<Conflict[]> {
  const stale = part.edits.filter(({ id, version }) => versions.get(id) !== version);
  const found: Conflict[] = [];
  for (const batch of batches(stale.filter(({ was }) => was))) found.push(...(await disputed(tx, part.row, batch, byCells)));
  for (const batch of batches(stale.filter(({ was }) => !was))) found.push(...(await disputed(tx, part.row, batch, byVersion)));
  return found;
}

/** How one knows that a cell was written since it was read. */
interface Knowing {
  columns: (batch: Batch<Edit>) => Column[];
  /** The cell no longer holds what was read. */
  moved: (field: Field) => string;
  /** Events later than the reading; null: any may be. */
  later: string | null;
}

const byCells: Knowing = {
  columns: ({ fields, rows }) =>
    fields.map((field) => ({
      name: `was_${field.column}`,
      type: sqlType[field.kind],
      values: rows.map(({ was }) => was?.get(field) ?? null),
    })),
  moved: (field) => {
    const [now, was] = [columnOf('r', field), `d."was_${field.column}"`];
    return field.kind === 'secret'
      ? `${was} is distinct from ${now} and ${was} is distinct from ${shown(now)}`
      : `${was} is distinct from ${now}`;
  },
  later: null,
};

const byVersion: Knowing = {
  columns: ({ rows }) => [{ name: 'read_version', type: 'integer', values: rows.map(({ version }) => version) }],
  moved: () => 'true',
  later: `(e."after" ->> 'version')::integer > d."read_version"`,
};

async function disputed(tx: Transaction, row: RowClass, batch: Batch<Edit>, knowing: Knowing): Promise<Conflict[]> {
  const sql = new Statement();
  const read = listed(sql, 'd', [idColumn(batch.rows), ...batchColumns(batch), ...knowing.columns(batch)]);
  const resource = given(sql, row.name, 'text');
  const mustBeLater = knowing.later !== null && !resourceOf(row).untrailed;
  const found = await tx.ask<{ id: string; column: string; theirs: unknown; by: string | null; at: string }>(
    sql,
    `select d."id", c."column", c."theirs", w."by", coalesce(w."at", to_jsonb(now())) as "at"
     from ${read} join ${tableOf(row)} r on r."id" = d."id"
     cross join lateral (values ${batch.fields.map((field) => cell(field, knowing)).join(', ')}) c("column", "theirs", "disputed")
     left join lateral (
       select to_jsonb(e."at") as "at", u."display_name" as "by"
       from "trail" e left join "operation" o on o."id" = e."operation_id" left join "user" u on u."id" = o."actor"
       where e."resource" = ${resource} and e."row_id" = d."id" and e."after" ? c."column" and ${knowing.later ?? 'true'}
       order by e."seq" desc limit 1
     ) w on true
     where c."disputed"${mustBeLater ? ' and w."at" is not null' : ''}`,
  );
  const edits = new Map(batch.rows.map((edit) => [edit.id, edit]));
  return found.flatMap(({ column, ...cell }) => {
    const field = batch.fields.find((candidate) => candidate.column === column);
    return field ? [{ resource: row.name, field: field.name, yours: told(edits.get(cell.id)?.cells.get(field) ?? null), ...cell }] : [];
  });
}

/** Its column, what it holds as one may see it, and whether that is neither what was read nor what is wanted. */
function cell(field: Field, { moved }: Knowing): string {
  const now = columnOf('r', field);
  const [theirs, isWanted] =
    field.kind === 'secret'
      ? [shown(now), `${columnOf('r', field, '_hash')} is not distinct from d."${field.column}_hash"`]
      : [now, `${now} is not distinct from d."${field.column}"`];
  return `('${field.column}', to_jsonb(${theirs}), (${moved(field)}) and not (${isWanted}))`;
}

const told = (value: Stored) => (isSealed(value) ? `*********${value.sealed.slice(-3)}` : value);
