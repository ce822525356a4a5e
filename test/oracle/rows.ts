import type { Pool } from 'pg';
import { type Field, fieldsOf, type RowClass } from '../../server/model/field.js';
import { snake } from '../../server/model/naming.js';

export type Entity = { readonly id: string } & Readonly<Record<string, unknown>>;
export type Open = (cell: { row: RowClass; field: Field; id: string }, sealed: string) => string | null;

/** Whole tables in memory, as they were when they were read. Nothing of it knows SQL but `select *`. */
export class Rows {
  private readonly pointers = new Map<string, Map<unknown, Entity[]>>();

  constructor(
    private readonly tables: ReadonlyMap<RowClass, readonly Entity[]>,
    readonly today: string,
  ) {}

  static async of(db: Pool, resources: readonly RowClass[], open: Open): Promise<Rows> {
    const read = async (row: RowClass) => [row, (await all(db, snake(row.name))).map((json) => entity(row, json, open))] as const;
    const tables = new Map(await Promise.all(resources.map(read)));
    const [{ today }] = (await db.query('select current_date::text as today')).rows as [{ today: string }];
    return new Rows(tables, today);
  }

  all(row: RowClass): readonly Entity[] {
    const table = this.tables.get(row);
    if (!table) throw new Error(`${row.name} was not read`);
    return table;
  }

  byId(row: RowClass, id: unknown): Entity | undefined {
    return this.pointing(row, 'id', id)[0];
  }

  /** The rows that hold this value. */
  pointing(row: RowClass, name: string, value: unknown): readonly Entity[] {
    const key = `${row.name}.${name}`;
    const known = this.pointers.get(key) ?? groupedBy(this.all(row), name);
    this.pointers.set(key, known);
    return known.get(value) ?? [];
  }
}

function groupedBy(rows: readonly Entity[], name: string): Map<unknown, Entity[]> {
  const groups = new Map<unknown, Entity[]>();
  for (const row of rows) groups.set(row[name], [...(groups.get(row[name]) ?? []), row]);
  return groups;
}

async function all(db: Pool, table: string): Promise<Record<string, unknown>[]> {
  const { rows } = await db.query(`select to_jsonb(t) as row from "${table}" t`);
  return rows.map(({ row }) => row);
}

function entity(row: RowClass, json: Record<string, unknown>, open: Open): Entity {
  const id = String(json.id);
  const value = (field: Field) => {
    const held = json[field.column] ?? null;
    return field.kind === 'secret' && typeof held === 'string' ? open({ row, field, id }, held) : held;
  };
  return { id, version: json.version, ...Object.fromEntries(fieldsOf(row).map((field) => [field.name, value(field)])) };
}
