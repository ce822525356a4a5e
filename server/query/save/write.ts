import type { Field, RowClass } from '../../model/field.js';
import { Statement, tableOf } from '../sql.js';
import { idsOf } from './ask.js';
import { type Batch, batchColumns, batches, type Column, idColumn, listed } from './batch.js';
import { capturedOf, columnsOfRow, filled, touchedBy } from './capture.js';
import type { Change, Creation, Edit, Part } from './change.js';
import type { Transaction } from './transaction.js';

/** One statement for each resource and set of cells. Documents come last: they look at facts that this very save may bring. */
export async function write(tx: Transaction, change: Change): Promise<void> {
  const documents = change.filter(({ row }) => capturedOf(row).length > 0);
  const facts = change.filter((part) => !documents.includes(part));
  for (const part of change) await remove(tx, part);
  for (const part of [...facts, ...documents]) {
    await updateAll(tx, part);
    await insertAll(tx, part);
  }
}

async function remove(tx: Transaction, { row, removals }: Part): Promise<void> {
  if (removals.length === 0) return;
  const sql = new Statement();
  await tx.ask(sql, `delete from ${tableOf(row)} where "id" = any(${idsOf(sql, removals)})`);
}

async function updateAll(tx: Transaction, { row, edits }: Part): Promise<void> {
  for (const batch of batches(edits.filter(({ exact }) => exact))) await update(tx, row, batch, []);
  for (const batch of batches(edits.filter(({ exact }) => !exact))) await update(tx, row, batch, touchedBy(row, batch.fields));
}

async function insertAll(tx: Transaction, { row, creations }: Part): Promise<void> {
  for (const batch of batches(creations.filter(({ exact }) => exact))) await insert(tx, row, batch, []);
  for (const batch of batches(creations.filter(({ exact }) => !exact))) await insert(tx, row, batch, capturedOf(row));
}

async function update(tx: Transaction, row: RowClass, batch: Batch<Edit>, toFill: readonly Field[]): Promise<void> {
  const sql = new Statement();
  const columns = batchColumns(batch);
  const asked = listed(sql, 'd', [idColumn(batch.rows), ...columns]);
  const merged = () => `select ${merge(row, columns, (name) => `r."${name}"`)} from ${tableOf(row)} r join ${asked} on r."id" = d."id"`;
  const source = toFill.length > 0 ? `(${filled(sql, row, merged(), toFill)}) d` : asked;
  const set = [...columns.map(({ name }) => name), ...toFill.map(({ column }) => column)].map((name) => `"${name}" = d."${name}"`);
  await tx.ask(sql, `update ${tableOf(row)} r set ${set.join(', ')}, "version" = r."version" + 1 from ${source} where r."id" = d."id"`);
}

async function insert(tx: Transaction, row: RowClass, batch: Batch<Creation>, toFill: readonly Field[]): Promise<void> {
  const sql = new Statement();
  const columns: Column[] = [
    { name: 'version', type: 'integer', values: batch.rows.map(({ version }) => version) },
    ...batchColumns(batch),
  ];
  const asked = listed(sql, 'd', [idColumn(batch.rows), ...columns]);
  const whole = () => `select ${merge(row, columns, (_, type) => `null::${type}`)} from ${asked}`;
  const source = toFill.length > 0 ? `(${filled(sql, row, whole(), toFill)}) d` : asked;
  const names = [...new Set(['id', ...columns.map(({ name }) => name), ...toFill.map(({ column }) => column)])].map((name) => `"${name}"`);
  await tx.ask(
    sql,
    `insert into ${tableOf(row)} (${names.join(', ')}) select ${names.map((name) => `d.${name}`).join(', ')} from ${source}`,
  );
}

/** All columns of a row: those of the list `d`, and the rest from elsewhere. */
const merge = (row: RowClass, columns: readonly Column[], rest: (name: string, type: string) => string) =>
  columnsOfRow(row)
    .map(({ name, type }) =>
      name === 'id' || columns.some((column) => column.name === name) ? `d."${name}"` : `${rest(name, type)} as "${name}"`,
    )
    .join(', ');
