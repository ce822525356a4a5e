import { type PoolClient, Query, type QueryConfig } from 'pg';
import type { RawRow } from './writer.js';

/**
 * The rows as Postgres sends them, a text for each column. pg would describe each answer's columns anew and look for a reader of each
 * value, which is a twentieth of the work of a small answer.
 */
class RawQuery extends Query {
  readonly sent: RawRow[] = [];

  handleRowDescription(): void {}

  handleDataRow({ fields }: { fields: RawRow }): void {
    this.sent.push(fields);
  }
}

export const rawRows = (client: PoolClient, config: QueryConfig): Promise<RawRow[]> =>
  new Promise((resolve, reject) => {
    const asked: RawQuery = new RawQuery(config, (error) => (error ? reject(error) : resolve(asked.sent)));
    client.query(asked);
  });
