import type { ResourceCard } from '../../../shared/catalog.js';
import type { Problem } from '../../../shared/problem.js';
import { uuid } from '../../../shared/uuid.js';
import { failureOf } from '../failure.js';
import type { Column, Hop } from './columns.js';
import type { Line, Reason, Row } from './line.js';
import { type Payload, push } from './payload.js';
import type { Command } from './sending.js';
import type { Server } from './server.js';
import { rowAt } from './showing.js';
import type { Table } from './table.js';

interface Deps {
  card: ResourceCard;
  columns: readonly Column[];
  server: Server;
  table: Table;
  /** `also`: resources of other rows that were written. */
  saved(command: Command, also: readonly string[]): void;
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

/** Deletes lines, each with the rows beside it that hang on it, in one save. Gives the reason where the server would not. */
export function createRemoving({ card, columns, server, table, saved, refused: tell }: Deps) {
  const hanging = hopsOf(columns);
  return async (lines: readonly Line[], label: string, along: readonly Along[] = []): Promise<Refusal | null> => {
    const stored = lines.filter((line) => line.row !== null);
    const refused = stored.length > 0 ? await attempt({ label, lines: stored, along }) : null;
    // What others refer to is asked about: until that is answered there is no action.
    if (refused && !refused.left) tell(label);
    if (!refused)
      table.drop(new Set([...lines, ...along.flatMap((each) => (each.card.name === card.name ? each.rows : []))].map(({ id }) => id)));
    return refused;
  };

  function removalOf({ lines, along }: Attempt): Payload {
    const payload: Payload = { creates: {}, changes: {}, deletes: {} };
    for (const { card: other, rows } of along) for (const { id, version } of rows) push(payload.deletes, other.plural, { id, version });
    for (const { row } of lines) {
      const beside = hanging.map((hops) => ({ plural: hops.at(-1)?.card.plural ?? '', found: rowAt(hops, row) }));
      for (const { plural, found } of [...beside, { plural: card.plural, found: rowAt([], row) }])
        if (found) push(payload.deletes, plural, found);
    }
    return payload;
  }

  async function attempt(wanted: Attempt): Promise<Refusal | null> {
    const { label, lines, along } = wanted;
    try {
      const { operation, problems, conflicts } = await server.save(uuid(), label, removalOf(wanted));
      if (problems.length > 0) return refusalOf(problems);
      if (conflicts.length > 0) return { code: 'VERSION_STALE' };
      saved(
        { operation, label, rows: lines.map(({ id }) => id) },
        along.map((each) => each.card.name),
      );
      return null;
    } catch (error) {
      const { code, detail, message } = failureOf(error);
      return { code, detail: { ...detail, message } };
    }
  }
}

interface Attempt {
  label: string;
  lines: readonly Line[];
  along: readonly Along[];
}

/** What others refer to may be asked about; anything else that stands in the way is the reason, and nothing is asked. */
function refusalOf(problems: readonly Problem[]): Refusal {
  const other = problems.find(({ code }) => code !== 'STILL_REFERRED_TO');
  return other ? { code: other.code, detail: other.detail ?? {} } : { code: 'STILL_REFERRED_TO', left: problems };
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
