import { type PoolClient, Query } from 'pg';
import type { RawRow } from './writer.js';

/**
 * The rows as Postgres sends them, a text for each column. pg would copy the question property by property, describe each answer's columns
 * anew and look for a reader of each value: a tenth of the work of a small answer.
 */
class RawQuery extends Query {
  readonly sent: RawRow[] = [];
  declare name?: string;

  handleRowDescription(): void {}

  handleDataRow({ fields }: { fields: RawRow }): void {
    this.sent.push(fields);
  }
}

/** `name`: under which the connection keeps the statement prepared. */
export const rawRows = (client: PoolClient, text: string, values: readonly unknown[], name?: string): Promise<RawRow[]> =>
  new Promise((resolve, reject) => {
    const asked: RawQuery = new RawQuery(text, [...values], (error) => (error ? reject(error) : resolve(asked.sent)));
    if (name) asked.name = name;
    client.query(asked);
  });
