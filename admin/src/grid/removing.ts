import type { ResourceCard } from '../../../shared/catalog.js';
import type { Problem } from '../../../shared/problem.js';
import { uuid } from '../../../shared/uuid.js';
import type { Outbox } from '../outbox/outbox.js';
import type { Place, Removing, Unsent } from '../outbox/unsent.js';
import { createStore } from '../store.js';
import type { Column, Hop } from './columns.js';
import type { Line, Reason, Row } from './line.js';
import { type Payload, placeKey, push } from './payload.js';
import { codeOf, goneIn, reasonOf } from './refusals.js';
import type { Command } from './sending.js';
import type { Server } from './server.js';
import { rowAt } from './showing.js';
import type { Table } from './table.js';

interface Deps {
  card: ResourceCard;
  of?: Place['of'];
  columns: readonly Column[];
  server: Server;
  table: Table;
  outbox: Pick<Outbox, 'state' | 'note' | 'done' | 'deliver'>;
  /** After what is under way of these rows. */
  inTurn<T>(ids: readonly string[], work: () => Promise<T>): Promise<T>;
  /** `also`: resources of other rows that were written. */
  saved(command: Command, also: readonly string[]): void;
  /** Lines are about to go, by this save if it was one. */
  deleted(ids: Iterable<string>, by: { operation: string | null; label: string }): void;
  /** An action, too, though nothing came of it: the next undo is for it, not for the one before. */
  refused(label: string): void;
}

/** Why nothing was deleted: with `left`, that others still refer to it, as the server told it. */
export type Refusal = Reason & { left?: readonly Problem[] };

/** Rows of another resource that go in the same save. */
export interface Along {
  card: ResourceCard;
  rows: readonly Row[];
}

type Errand = Pick<Unsent, 'operation' | 'label'> & { work: Removing };

/** Deletes lines, each with the rows beside it that hang on it, in one save. Gives the reason where the server would not. */
export function createRemoving({ card, of, columns, server, table, outbox, inTurn, saved, deleted, refused: tell }: Deps) {
  const hanging = hopsOf(columns);
  /** What an earlier page deleted, and the server would not: nobody waits for that answer. */
  const late = createStore<{ lines: readonly Line[]; refusal: Refusal } | null>(null);

  async function remove(lines: readonly Line[], label: string, along: readonly Along[] = []): Promise<Refusal | null> {
    const work = workOf(lines, along);
    const operation = work.lines.length > 0 ? uuid() : null;
    const refused = operation ? await run({ operation, label, work }) : null;
    if (!refused) drop(lines, { operation, label });
    return refused;
  }

  function drop(lines: readonly Pick<Line, 'id'>[], by: { operation: string | null; label: string }) {
    const ids = new Set(lines.map(({ id }) => id));
    deleted(ids, by);
    table.drop(ids);
  }

  /** What would still refer to one of these rows if all of them went: nothing is deleted. */
  async function left(lines: readonly Line[], along: readonly Along[]): Promise<readonly Problem[]> {
    const payload = removalOf(workOf(lines, along));
    const { problems } = await server.save({ operation: uuid(), label: '', payload, of, trial: true });
    return problems.filter(({ code }) => code === 'STILL_REFERRED_TO');
  }

  const workOf = (lines: readonly Line[], along: readonly Along[]): Removing => ({
    does: 'remove',
    lines: lines.filter((line) => line.row !== null && !line.gone).map((line) => ({ ...line, edits: new Map() })),
    along: along.map(({ card: { name, plural }, rows }) => ({ name, plural, rows: rows.map(({ id, version }) => ({ id, version })) })),
    payload: null,
    of,
  });

  /** Goes on with what an earlier page left. */
  async function resume(errand: Errand) {
    const { lines } = errand.work;
    table.restore(lines);
    leave(lines, true);
    const refusal = await run(errand);
    if (refusal) late.set(() => ({ lines, refusal }));
  }

  async function run(errand: Errand): Promise<Refusal | null> {
    const { label, work } = errand;
    const { lines, along } = work;
    note(errand);
    // It may wait long for what was done to these rows before.
    if (outbox.state.get().away) leave(lines, true);
    const refused = await inTurn(
      lines.map(({ id }) => id),
      () => attempt(errand),
    );
    leave(lines, false);
    // What others refer to is asked about: until that is answered there is no action.
    if (refused && !refused.left) tell(label);
    if (!refused) drop([...lines, ...along.flatMap(({ name, rows }) => (name === card.name ? rows : []))], errand);
    return refused;
  }

  const note = ({ operation, label, work }: Errand) => outbox.note({ operation, label, work, resource: card.name, isSecret: false });

  /** What hangs on a line may have been listed with what refers to it: each row is named once. */
  function removalOf({ lines, along }: Removing): Payload {
    const going = [...along.flatMap(({ plural, rows }) => rows.map((row) => ({ plural, row }))), ...lines.flatMap(withHanging)];
    const payload: Payload = { creates: {}, changes: {}, deletes: {} };
    for (const { plural, row } of new Map(going.map((one) => [placeKey({ name: one.plural }, one.row.id), one])).values())
      push(payload.deletes, plural, row);
    return payload;
  }

  /** Rows are told as they are once their turn has come: what was sent before may have changed them. */
  function withHanging(line: Line) {
    const row = table.line(line.id)?.row ?? line.row;
    const ways = [...hanging.map((hops) => ({ hops, plural: hops.at(-1)?.card.plural ?? '' })), { hops: [], plural: card.plural }];
    return ways.flatMap(({ hops, plural }) => {
      const found = rowAt(hops, row);
      return found ? [{ plural, row: found }] : [];
    });
  }

  async function attempt({ operation, label, work }: Errand): Promise<Refusal | null> {
    const payload = work.payload ?? removalOf(work);
    note({ operation, label, work: { ...work, payload } });
    const answer = await outbox.deliver(
      operation,
      (signal) => server.save({ operation, label, payload, of: work.of }, signal),
      () => leave(work.lines, true),
    );
    outbox.done(operation);
    if ('failure' in answer) return reasonOf(answer.failure);
    table.lose(goneIn(card.name, answer));
    if (answer.problems.length > 0) return refusalOf(answer.problems);
    if (answer.conflicts.length > 0) return { code: 'VERSION_STALE' };
    saved(
      { operation, label, rows: work.lines.map(({ id }) => id) },
      work.along.map(({ name }) => name),
    );
    return null;
  }

  function leave(lines: readonly Line[], leaving: boolean) {
    const known = lines.flatMap(({ id }) => table.line(id) ?? []);
    table.update(known.filter((line) => (line.leaving ?? false) !== leaving).map((line) => ({ ...line, leaving })));
  }

  return { remove, left, resume, late };
}

/** What others refer to may be asked about; anything else that stands in the way is the reason, and nothing is asked. */
function refusalOf(problems: readonly Problem[]): Refusal {
  const other = problems.find(({ code }) => code !== 'STILL_REFERRED_TO');
  return other ? { code: codeOf(other), detail: other.detail ?? {} } : { code: 'STILL_REFERRED_TO', left: problems };
}

/** Ways to the rows that would be left behind, the farthest first. A row that the line itself names stays. */
function hopsOf(columns: readonly Column[]): (readonly Hop[])[] {
  const ways = new Map(
    columns.flatMap(({ hops }) =>
      hops.map(
        (_, depth) =>
          [
            hops
              .slice(0, depth + 1)
              .map(({ name }) => name)
              .join('.'),
            hops.slice(0, depth + 1),
          ] as const,
      ),
    ),
  );
  return [...ways.values()].filter((hops) => hops.every(({ how }) => how !== 'link')).sort((a, b) => b.length - a.length);
}
