import { inTurn } from './gate.js';
import { type Read, type Run, sent } from './run.js';

/** All that is read inside is of one moment, statement after statement on one connection. */
export const inSnapshot = <T>({ pool, actor }: Pick<Run, 'pool' | 'actor'>, work: (read: Read) => Promise<T>): Promise<T> =>
  inTurn(actor.id, async () => {
    const client = await pool.connect();
    let last: Promise<unknown> = Promise.resolve();
    const read: Read = (text, values) => {
      const next = last.then(() => sent(client, text, values));
      last = next.catch(() => undefined);
      return next;
    };
    try {
      await client.query('begin isolation level repeatable read read only');
      const done = await work(read);
      await client.query('commit');
      client.release();
      return done;
    } catch (error) {
      await last;
      await client.query('rollback').then(
        () => client.release(),
        () => client.release(true),
      );
      throw error;
    }
  });
