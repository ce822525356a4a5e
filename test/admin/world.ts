import { columnsOf } from '../../admin/src/grid/columns.js';
import type { Edit, Line, Row } from '../../admin/src/grid/line.js';
import { catalog } from '../../server/graphql/catalog.js';
import { resources } from '../../server/resources/index.js';
import '../../server/rules/index.js';

/** The model as the organisation board sees it: the real one. */
export const board = catalog('organisationBoard', resources);

export const columnNamed = (resource: string, key: string) => {
  const column = columnsOf(board, resource).find((candidate) => candidate.key === key);
  if (!column) throw new Error(`${resource} has no column ${key}`);
  return column;
};

export const typed = (value: unknown, was: unknown = null): Edit => ({
  text: String(value ?? ''),
  value,
  shown: String(value ?? ''),
  was,
  mark: 'held',
});

/** A line with these cells typed; without a row it is a new one. */
export const line = (edits: Record<string, Edit>, row: Row | null = null): Line => ({
  id: row?.id ?? 'new',
  row,
  edits: new Map(Object.entries(edits)),
  since: null,
  stray: false,
});
