import type { PoolClient, QueryResultRow } from 'pg';
import type { RowClass } from '../../model/field.js';
import type { Action } from '../../model/resource.js';
import { inTurn } from '../gate.js';
import type { Statement } from '../sql.js';
import { transacted } from '../transacted.js';
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

/** Does the work at once or not at all. */
export async function inTransaction<T>(env: SaveEnv, begin: string, work: (tx: Transaction) => Promise<Ended<T>>): Promise<T> {
  const connect = () => env.pool.connect();
  const isKept = (ended: Ended<T>) => 'commit' in ended;
  const ended = await inTurn(env.actor.id, () => transacted(connect, (client) => work(new Transaction(env, client)), { begin, isKept }));
  return 'commit' in ended ? ended.commit : ended.rollback;
}
