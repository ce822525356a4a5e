import type { Row } from '../../../admin/src/grid/line.js';
import type { Payload } from '../../../admin/src/grid/payload.js';
import type { SaveAnswer, Server } from '../../../admin/src/grid/server.js';

/** The far end of a sheet's line: what it was asked to save, and what it answers. */
export function farEnd(rows: Row[] = []) {
  const kept = new Map(rows.map((row) => [row.id, row]));
  const saved: { operation: string; label: string; payload: Payload }[] = [];
  const answers: ((operation: string) => SaveAnswer | Promise<SaveAnswer>)[] = [];
  const server: Server = {
    list: async ({ skip, take, count }) => ({ rows: [...kept.values()].slice(skip, skip + take), total: count ? kept.size : null }),
    rows: async (ids) => ids.flatMap((id) => kept.get(id) ?? []),
    matching: async (ids) => new Set(ids),
    async save(operation, label, payload) {
      saved.push({ operation, label, payload });
      const answer = answers.shift();
      if (answer) return answer(operation);
      for (const { id, set } of payload.creates.enterprises ?? []) kept.set(id, { id, version: 1, ...set });
      for (const { id, set } of payload.changes.enterprises ?? []) kept.set(id, { id, version: 1, ...kept.get(id), ...set });
      return { operation, problems: [], conflicts: [], rows: [] };
    },
    undo: async () => ({ problems: [], conflicts: [] }),
  };
  return { server, saved, kept, next: (answer: (operation: string) => SaveAnswer | Promise<SaveAnswer>) => answers.push(answer) };
}

/** What the server says when it says no. */
export const refusal = (operation: string, answer: Partial<SaveAnswer>): SaveAnswer => ({
  operation,
  problems: [],
  conflicts: [],
  rows: [],
  ...answer,
});
