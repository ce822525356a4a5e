import type { Column } from './columns.js';
import { type Line, type Since, withoutEdits } from './line.js';
import { type Planned, plan } from './payload.js';

export type PlannedAll = Planned & { waiting: { line: string; column: string }[] };

/**
 * A plan in which nothing names a row that is not there yet: a cell that points at a new line waits until that line is written,
 * and what its own row can't be without waits with it.
 */
export function planAll(
  lines: readonly Line[],
  all: readonly (Line | undefined)[],
  columns: readonly Column[],
  since: (line: Line) => Since,
): PlannedAll {
  const waiting: { line: string; column: string }[] = [];
  for (let rest = lines; ; ) {
    const planned = plan(rest, columns, since);
    const missing = unwritten(all, planned);
    const blocked = rest.flatMap((line) => naming(line, missing));
    if (blocked.length === 0) return { ...planned, waiting };
    waiting.push(...blocked);
    rest = rest.map((line) =>
      withoutEdits(
        line,
        blocked.filter((cell) => cell.line === line.id).map(({ column }) => column),
      ),
    );
  }
}

/** New lines that this plan does not make. */
function unwritten(all: readonly (Line | undefined)[], { payload }: Planned): ReadonlySet<string> {
  const made = new Set(Object.values(payload.creates).flatMap((list) => list.map(({ id }) => id)));
  return new Set(all.flatMap((line) => (line && line.row === null && !made.has(line.id) ? [line.id] : [])));
}

const naming = (line: Line, ids: ReadonlySet<string>) =>
  [...line.edits].flatMap(([column, { value }]) => (typeof value === 'string' && ids.has(value) ? [{ line: line.id, column }] : []));

/** Lines with a cell that waited for one of these to be written. */
export const waitingFor = (all: readonly (Line | undefined)[], written: ReadonlySet<string>): string[] =>
  all.flatMap((line) => (line && naming(line, written).length > 0 ? [line.id] : []));
