import type { ClientBase, Pool, PoolClient } from 'pg';
import { transacted } from '../../query/transacted.js';
import type { Vault } from '../../query/vault.js';
import { type Journal, journals, type Line, linkOver } from './journals.js';

/** Lines of one link. */
const most = 5_000;
/** No save is under way for longer. What a slow one wrote comes to sight behind what was sealed meanwhile. */
const slowest = `interval '1 day'`;

/**
 * Chains what has been remembered since the last time: whoever changes it or takes it away later is found out. (House paper 5. In the saves
 * themselves it would put them in a row.) Gives the number of lines; where another does the same, none.
 */
export async function sealAll(pool: Pool, vault: Vault): Promise<number> {
  const connect = () => pool.connect();
  let sealed = 0;
  for (const journal of journals) {
    for (let lines = most; lines === most; sealed += lines) lines = await transacted(connect, (client) => sealSome(client, vault, journal));
  }
  return sealed;
}

async function sealSome(client: PoolClient, vault: Vault, journal: Journal): Promise<number> {
  const { rows: turn } = await client.query(`select where pg_try_advisory_xact_lock(hashtext('chain'))`);
  const lines = turn.length > 0 ? await unsealed(client, journal) : [];
  if (lines.length === 0) return 0;
  const { rows: last } = await client.query<{ digest: string }>('select digest from seal order by number desc limit 1');
  await client.query(`insert into seal (journal, seqs, up_to, digest, key_mark) values ($1, $2, greatest($3, ${reached}), $4, $5)`, [
    journal.name,
    lines.map(({ seq }) => seq),
    lines.at(-1)?.seq,
    vault.digest(linkOver(last[0]?.digest ?? '', journal, lines)),
    markOf(vault),
  ]);
  return lines.length;
}

/**
 * A number is given in order, so what was sealed a day before the last seal has none below it that came to sight since. Not a day before
 * now: what was written last before the platform stood still for days is sealed when it goes on.
 */
async function unsealed(client: PoolClient, { name, from, text }: Journal): Promise<Line[]> {
  const { rows } = await client.query<Line>(`select l.seq, ${text} as text from ${from} where ${isUnsealed} order by l.seq limit ${most}`, [
    name,
  ]);
  return rows;
}

/** Lines that nobody can tell of yet. */
export async function countUnsealed(client: ClientBase): Promise<number> {
  let lines = 0;
  for (const { name, from } of journals) {
    const { rows } = await client.query<{ count: number }>(`select count(*)::integer as count from ${from} where ${isUnsealed}`, [name]);
    lines += rows[0]?.count ?? 0;
  }
  return lines;
}

const longAgo = `(select max(at) from seal where journal = $1) - ${slowest}`;
const reachedBefore = (when: string) => `select up_to from seal where journal = $1 ${when} order by at desc, number desc limit 1`;
const reached = `(${reachedBefore('')})`;
const isUnsealed = `l.seq > coalesce((${reachedBefore(`and at < ${longAgo}`)}), 0)
  and l.seq not in (select unnest(seqs) from seal where journal = $1 and at >= ${longAgo})`;

/** Tells keys apart. */
export const markOf = (vault: Vault) => vault.digest('seal');
