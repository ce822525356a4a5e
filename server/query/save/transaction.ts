import type { PoolClient, QueryResultRow } from 'pg';
import type { RowClass } from '../../model/field.js';
import type { Action } from '../../model/resource.js';
import { inTurn } from '../gate.js';
import type { Statement } from '../sql.js';
import { ask, reach } from './ask.js';
import type { SaveEnv } from './request.js';

/** One transaction of one actor. */
export class Transaction {
  constructor(
    readonly env: SaveEnv,
    private readonly client: PoolClient,
  ) {}

  ask<R extends QueryResultRow>(sql: Statement, text: string): Promise<R[]> {
    return ask<R>(this.env, this.client, sql, text);
  }

  /** What has no values: savepoints, the moment of constraints. */
  async say(text: string): Promise<void> {
    await this.client.query(text);
  }

  mayAll(sql: Statement, row: RowClass, alias: string, actions: readonly Action[]): string {
    return reach(this.env.actor.role, sql, { row, alias, actions });
  }
}

export type Ended<T> = { commit: T } | { rollback: T };

/** Does the work at once or not at all. A connection that broke is not used again. */
export const inTransaction = <T>(env: SaveEnv, work: (tx: Transaction) => Promise<Ended<T>>): Promise<T> =>
  inTurn(env.actor.id, () => transacted(env, work));

async function transacted<T>(env: SaveEnv, work: (tx: Transaction) => Promise<Ended<T>>): Promise<T> {
  const client = await env.pool.connect();
  try {
    await client.query('begin');
    const ended = await work(new Transaction(env, client));
    await client.query('commit' in ended ? 'commit' : 'rollback');
    client.release();
    return 'commit' in ended ? ended.commit : ended.rollback;
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
}
