import { inTurn } from './gate.js';
import { type Read, type Run, sent } from './run.js';
import { transacted } from './transacted.js';

/** All that is read inside is of one moment, statement after statement on one connection. */
export const inSnapshot = <T>({ pool, actor }: Pick<Run, 'pool' | 'actor'>, work: (read: Read) => Promise<T>): Promise<T> =>
  inTurn(actor.id, () =>
    transacted(
      () => pool.connect(),
      async (client) => {
        let last: Promise<unknown> = Promise.resolve();
        const read: Read = (text, values) => {
          const next = last.then(() => sent(client, text, values));
          last = next.catch(() => undefined);
          return next;
        };
        try {
          return await work(read);
        } finally {
          await last;
        }
      },
      { begin: 'begin isolation level repeatable read read only' },
    ),
  );
