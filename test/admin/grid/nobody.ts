import type { References } from '../../../admin/src/grid/references.js';

/** There is no row that anything could mean. */
export const nobody: References = {
  match: async (_, wanted) => wanted.map(() => ({ unknown: true, near: [], choices: [] })),
  suggest: async () => [],
  locate: async () => [],
  holding: async () => new Map(),
  called: async () => [],
  forget: () => undefined,
};
