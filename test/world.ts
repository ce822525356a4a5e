import type { Pool, PoolClient } from 'pg';
import { fieldsOf, type RowClass } from '../server/model/field.js';
import { snake } from '../server/model/naming.js';
import { resources } from '../server/resources/index.js';
import type { Chance } from './server/query/save/chance.js';
import { vault } from './vault.js';
import { invent } from './world/invent.js';
import type { Invented } from './world/invented.js';

/** Empties the nouns of the slice and fills them with a small world that chance makes: legal, and as odd as the rules allow. */
export async function fillWorld(owner: Pool, chance: Chance): Promise<void> {
  const client = await owner.connect();
  try {
    const { rows } = await client.query<{ today: string }>('select current_date::text as today');
    const world = invent(chance, rows[0]?.today ?? '');
    await client.query(
      `begin; set constraints all deferred; truncate ${resources.map(tableOf).join(', ')}, "parameter", "holiday" cascade`,
    );
    for (const row of resources) await insert(client, tableOf(row), world.get(row)?.map((values) => columns(row, values)) ?? []);
    await client.query('commit');
  } finally {
    client.release();
  }
}

const tableOf = (row: RowClass) => `"${snake(row.name)}"`;

async function insert(client: PoolClient, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const names = Object.keys(first).map((name) => `"${name}"`);
  await client.query(`insert into ${table} (${names.join()}) select ${names.join()} from jsonb_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(rows),
  ]);
}

/** As it lies in the table: secrets enciphered, their keyed hash beside them. */
function columns(row: RowClass, values: Invented): object {
  const kept = fieldsOf(row).flatMap((field): [string, unknown][] => {
    const value = values[field.name] ?? null;
    if (field.kind !== 'secret') return [[field.column, value]];
    const sealed = value === null ? null : vault.seal({ row, field, id: values.id }, String(value));
    const hash = value === null ? null : `\\x${vault.hash({ row, field }, String(value)).toString('hex')}`;
    return [
      [field.column, sealed],
      [`${field.column}_hash`, hash],
    ];
  });
  return { id: values.id, version: 1, ...Object.fromEntries(kept) };
}
