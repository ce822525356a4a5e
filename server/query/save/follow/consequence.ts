import { type Field, fieldsOf, knownField, type RowClass } from '../../../model/field.js';
import { resourceOf } from '../../../model/resource.js';
import { columnOf, Statement, tableOf } from '../../sql.js';
import { given, idsOf } from '../ask.js';
import type { Transaction } from '../transaction.js';
import type { Saying, Stretch, Timeline } from './timeline.js';

/** What the documents of a resource bring about, resolved against the declarations. */
export interface Consequence {
  document: RowClass;
  kind: Field;
  as: Readonly<Record<string, { is: string; from: readonly Field[] }>>;
  /** The rows that follow, and their fields. */
  row: RowClass;
  fields: { whose: Field; is: Field; by: Field; from: Field; to: Field };
  /** Whose they are, by the document. */
  whose: Field;
}

export function consequenceOf(document: RowClass): Consequence | null {
  const { writes } = resourceOf(document);
  if (!writes) return null;
  const row = writes.row();
  const { dated } = resourceOf(row);
  if (!dated) throw new Error(`${row.name} is not dated, so ${document.name} can't start one`);
  const [from, to] = [knownField(row, dated.from), knownField(row, dated.to)];
  const as = Object.entries(writes.as).map(([kind, one]) => [
    kind,
    { is: one.is, from: one.from.map((name) => knownField(document, name)) },
  ]);
  return {
    document,
    kind: knownField(document, writes.kind),
    as: Object.fromEntries(as),
    row,
    fields: { whose: knownField(row, writes.whose), is: knownField(row, writes.sets), by: knownField(row, writes.by), from, to },
    whose: knownField(document, writes.whose),
  };
}

/** By document. */
export type Sayings = ReadonlyMap<string, Saying>;

/** What these documents say now. */
export async function sayings(tx: Transaction, consequence: Consequence, documents: readonly { id: string }[]): Promise<Sayings> {
  if (documents.length === 0) return new Map();
  const { document, whose, kind } = consequence;
  const sql = new Statement();
  const days = fieldsOf(document).filter((field) => field.kind === 'day');
  const columns = [whose, kind, ...days].map((field) => `${columnOf('r', field)}::text`);
  const found = await tx.ask<Record<string, string | null> & { id: string }>(
    sql,
    `select r."id", ${columns.join(', ')} from ${tableOf(document)} r where r."id" = any(${idsOf(sql, documents)})`,
  );
  return new Map(
    found.flatMap((row): [string, Saying][] => {
      const saying = sayingOf(consequence, row);
      return saying ? [[row.id, saying]] : [];
    }),
  );
}

function sayingOf({ as, kind, whose }: Consequence, row: Readonly<Record<string, string | null>>): Saying | null {
  const meant = as[row[kind.column] ?? ''];
  const [from] = meant?.from.flatMap(({ column }) => row[column] ?? []) ?? [];
  const of = row[whose.column];
  return meant && from && of ? { whose: of, is: meant.is, from } : null;
}

/** All stretches of these, held until the end: what one is to start or end rests on all of them. */
export async function timelines(
  tx: Transaction,
  { row, fields }: Consequence,
  whose: readonly string[],
): Promise<ReadonlyMap<string, Timeline>> {
  if (whose.length === 0) return new Map();
  const sql = new Statement();
  const columns = Object.entries(fields).map(([name, field]) => `${columnOf('r', field)}::text as "${name}"`);
  const found = await tx.ask<Stretch>(
    sql,
    `select r."id", ${columns.join(', ')} from ${tableOf(row)} r
     where ${columnOf('r', fields.whose)} = any(${given(sql, [...new Set(whose)], 'uuid[]')}) order by r."id" for update of r`,
  );
  const lines = new Map<string, Stretch[]>();
  for (const stretch of found) lines.set(stretch.whose, [...(lines.get(stretch.whose) ?? []), stretch]);
  return lines;
}
