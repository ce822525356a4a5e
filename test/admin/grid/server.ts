import type { Row } from '../../../admin/src/grid/line.js';
import type { Operation, SaveAnswer, Saving, Server, UndoAnswer } from '../../../admin/src/grid/server.js';

/** The far end of a sheet's line: what it was asked to save, and what it answers. */
export function farEnd(rows: Row[] = []) {
  const kept = new Map(rows.map((row) => [row.id, row]));
  const saved: Saving[] = [];
  const undone: { operation: string; as: string }[] = [];
  /** What the server knows of earlier days. */
  const remembered: Operation[] = [];
  const undoings: (() => Promise<Partial<UndoAnswer>>)[] = [];
  const answers: ((operation: string) => SaveAnswer | Promise<SaveAnswer>)[] = [];
  const server: Server = {
    list: async ({ skip, take, count }) => ({ rows: [...kept.values()].slice(skip, skip + take), total: count ? kept.size : null }),
    rows: async (ids) => ids.flatMap((id) => kept.get(id) ?? []),
    matching: async (ids) => new Set(ids),
    async save({ operation, label, payload, of }) {
      saved.push({ operation, label, payload, of });
      const answer = answers.shift();
      if (answer) return answer(operation);
      for (const { id, set } of payload.creates.enterprises ?? []) kept.set(id, { id, version: 1, ...set });
      for (const { id, set } of payload.changes.enterprises ?? []) kept.set(id, { id, version: 1, ...kept.get(id), ...set });
      return { operation, problems: [], conflicts: [], rows: [] };
    },
    async undo({ operation, as }) {
      undone.push({ operation, as });
      const answer = undoings.shift();
      return { operation: as, problems: [], conflicts: [], rows: [], removed: [], written: 1, ...(await answer?.()) };
    },
    operations: async () => remembered,
  };
  return {
    server,
    saved,
    kept,
    undone,
    remembered,
    next: (answer: (operation: string) => SaveAnswer | Promise<SaveAnswer>) => answers.push(answer),
    nextUndo: (answer: () => Promise<Partial<UndoAnswer>>) => undoings.push(answer),
  };
}

/** What the server says when it says no. */
export const refusal = (operation: string, answer: Partial<SaveAnswer>): SaveAnswer => ({
  operation,
  problems: [],
  conflicts: [],
  rows: [],
  ...answer,
});
