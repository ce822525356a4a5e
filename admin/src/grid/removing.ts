import type { ResourceCard } from '../../../shared/catalog.js';
import type { Problem } from '../../../shared/problem.js';
import { uuid } from '../../../shared/uuid.js';
import { failureOf } from '../failure.js';
import type { Column, Hop } from './columns.js';
import type { Line, Reason } from './line.js';
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
  saved(command: Command): void;
  /** An action, too, though nothing came of it: the next undo is for it, not for the one before. */
  refused(label: string): void;
}

/** Why nothing was deleted: with `referrers`, how many rows of which resource still refer to it, as far as the asker may know. */
export type Refusal = Reason & { referrers?: ReadonlyMap<string, number> };

/** Deletes lines, each with the rows beside it that hang on it, in one save. Gives the reason where the server would not. */
export function createRemoving({ card, columns, server, table, saved, refused: tell }: Deps) {
  const hanging = hopsOf(columns);
  return async (lines: readonly Line[], label: string): Promise<Refusal | null> => {
    const stored = lines.filter((line) => line.row !== null);
    const payload = removalOf(stored);
    const refused = stored.length > 0 ? await attempt(payload, label, stored) : null;
    if (refused) tell(label);
    else table.drop(new Set(lines.map(({ id }) => id)));
    return refused;
  };

  function removalOf(lines: readonly Line[]): Payload {
    const payload: Payload = { creates: {}, changes: {}, deletes: {} };
    for (const { row } of lines) {
      const beside = hanging.map((hops) => ({ plural: hops.at(-1)?.card.plural ?? '', found: rowAt(hops, row) }));
      for (const { plural, found } of [...beside, { plural: card.plural, found: rowAt([], row) }])
        if (found) push(payload.deletes, plural, found);
    }
    return payload;
  }

  async function attempt(payload: Payload, label: string, lines: readonly Line[]): Promise<Refusal | null> {
    try {
      const { operation, problems, conflicts } = await server.save(uuid(), label, payload);
      const [problem] = problems;
      if (problem) return { code: problem.code, detail: problem.detail ?? {}, referrers: referrersIn(problems) };
      if (conflicts.length > 0) return { code: 'VERSION_STALE' };
      saved({ operation, label, rows: lines.map(({ id }) => id) });
      return null;
    } catch (error) {
      const { code, detail, message } = failureOf(error);
      return { code, detail: { ...detail, message } };
    }
  }
}

function referrersIn(problems: readonly Problem[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { resource, count } of problems.flatMap(({ code, detail }) => (code === 'STILL_REFERRED_TO' && detail ? [detail] : [])))
    if (resource !== undefined) counts.set(String(resource), (counts.get(String(resource)) ?? 0) + Number(count));
  return counts;
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
