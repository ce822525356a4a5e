import { randomBytes, randomUUID } from 'node:crypto';
import { Pool, type QueryResultRow } from 'pg';
import { guards } from '../../../../server/db/derived.js';
import type { Actor, Role } from '../../../../server/model/roles.js';
import type { SaveEnv, SaveOutcome, SaveRequest } from '../../../../server/query/save/request.js';
import { save } from '../../../../server/query/save.js';
import { undo } from '../../../../server/query/undo.js';
import { vaultOf } from '../../../../server/query/vault.js';
import { User } from '../../../../server/system/user.js';
import { databaseOf } from '../../db/migrated.js';
import { nouns } from './nouns.js';

export const id = () => randomUUID();

type Asked = Omit<SaveRequest, 'operation'> & { operation?: string };

/** A database of one's own with the nouns of these tests, and somebody to write to it. */
export interface World {
  pool: Pool;
  /** Nobody is kept from anything here. */
  ask: <R extends QueryResultRow>(text: string, ...values: unknown[]) => Promise<R[]>;
  as: (role: Role, duty?: Partial<Actor>) => Hand;
  board: Hand;
  close: () => Promise<void>;
}

export interface Hand {
  env: SaveEnv;
  save: (request: Asked) => Promise<SaveOutcome>;
  undo: (operation: string) => Promise<SaveOutcome>;
}

export async function world(max = 10): Promise<World> {
  const { appUrl } = await databaseOf(tables);
  return worldAt(appUrl, { max, key: randomBytes(32) });
}

export const tables = [...nouns, User];

/** What stands at an address, with the key of its secrets. */
export function worldAt(appUrl: string, { max, key }: { max: number; key: Buffer }): World {
  const pool = new Pool({ connectionString: appUrl, max, options: '-c timezone=Asia/Ho_Chi_Minh -c jit=off' });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const vault = vaultOf(key);
  const as = (role: Role, duty: Partial<Actor> = {}): Hand => {
    const actor: Actor = { id: id(), role, places: [], units: [], agencies: [], ...duty };
    const env: SaveEnv = { pool, vault, actor, resources: tables, guards: guards(tables) };
    return {
      env,
      save: (request) => save(env, { operation: id(), ...request }),
      undo: (operation) => undo(env, { operation, as: id() }),
    };
  };
  return {
    pool,
    ask: async (text, ...values) => (await pool.query(text, values)).rows,
    as,
    board: as('organisationBoard'),
    close: () => pool.end(),
  };
}

/** Every row and cell of every table that can be written, and all that is remembered, as one number. */
export async function everything({ ask }: World): Promise<string> {
  const all = [...nouns.map(({ name }) => name.toLowerCase()), 'trail', 'operation'];
  const sums = all.map((table) => `(select md5(string_agg(t::text, '' order by t::text)) from "${table}" t)`);
  const [row] = await ask<{ sum: string }>(`select md5(concat(${sums.join(', ')})) as sum`);
  return row?.sum ?? '';
}

/** A village, with farms as asked. */
export async function village({ board }: World, farms: readonly object[] = []): Promise<{ village: string; farms: string[] }> {
  const [villageId, ids] = [id(), farms.map(() => id())];
  const { problems } = await board.save({
    creates: {
      villages: [{ id: villageId, set: { name: 'Nhã Nam' } }],
      farms: farms.map((farm, index) => ({ id: ids[index] ?? '', set: { name: `Trại ${index}`, villageId, ...farm } })),
    },
  });
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return { village: villageId, farms: ids };
}
