import type { ResourceCard } from '../../../shared/catalog.js';
import type { Problem } from '../../../shared/problem.js';
import { uuid } from '../../../shared/uuid.js';
import type { Outbox } from '../outbox/outbox.js';
import type { Restoring, Unsent } from '../outbox/unsent.js';
import { changedIn, type Reason } from './line.js';
import { reasonOf } from './refusals.js';
import type { Server } from './server.js';
import type { Table } from './table.js';

interface Deps {
  card: ResourceCard;
  server: Pick<Server, 'save' | 'matching'>;
  table: Table;
  outbox: Pick<Outbox, 'note' | 'done' | 'deliver'>;
  inTurn<T>(ids: readonly string[], work: () => Promise<T>): Promise<T>;
  restored(): void;
  /** What an earlier page wanted back, and the server would not: nobody waits for that answer. */
  refusedLate(why: Reason): void;
}

type Errand = Pick<Unsent, 'operation' | 'label'> & { work: Restoring };

/** Brings a deleted row back under its id, alone or with what went with it, in one save. Gives the reason where the server would not. */
export function createRestoring({ card, server, table, outbox, inTurn, restored, refusedLate }: Deps) {
  const restore = (wanted: Omit<Restoring, 'does'>, label: string) =>
    run({ operation: uuid(), label, work: { does: 'restore', ...wanted } });

  /** Goes on with what an earlier page left. */
  async function resume(errand: Errand) {
    const refused = await run(errand);
    if (refused) refusedLate(refused);
  }

  async function run({ operation, label, work }: Errand): Promise<Reason | null> {
    const { id, together, of } = work;
    outbox.note({ operation, label, work, resource: card.name, isSecret: false });
    const payload = { creates: {}, changes: {}, deletes: {}, restores: { [card.plural]: [{ id, together }] } };
    const ask = (signal: AbortSignal) => server.save({ operation, label, payload, of }, signal);
    const answer = await inTurn([id], () => outbox.deliver(operation, ask, () => undefined));
    outbox.done(operation);
    if ('failure' in answer) return reasonOf(answer.failure);
    const [problem] = answer.problems;
    if (problem) return refusalOf(problem);
    restored();
    const ids = answer.rows.map((row) => row.id);
    table.show(answer.rows);
    const matching = await server.matching(ids).catch(() => new Set(ids));
    table.update(changedIn(table, ids, (line) => ({ ...line, stray: !matching.has(line.id) })));
    return null;
  }

  return { restore, resume };
}

/** Somebody brought it back before, or it is out of sight by now: which of both is not told. */
export const refusalOf = ({ code, detail, field }: Problem): Reason =>
  code === 'NOT_FOUND' && field === null ? { code: 'NOT_DELETED' } : { code, detail: detail ?? {} };
