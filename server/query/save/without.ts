import type { Change, Edit, Part } from './change.js';
import type { Findings } from './request.js';

/** What is left of a change when what was found bad is left out. */
export type Without = (change: Change, bad: Findings) => Change;

export const withoutRows: Without = (change, { problems, conflicts }) =>
  change.map(({ row, creations, edits, removals }): Part => {
    const bad = new Set([...problems, ...conflicts].filter(({ resource }) => resource === row.name).map(({ id }) => id));
    const isGood = ({ id }: { id: string }) => !bad.has(id);
    return { row, creations: creations.filter(isGood), edits: edits.filter(isGood), removals: removals.filter(isGood) };
  });

/** A cell in conflict keeps what it holds; the rest of its row is done. */
export const withoutCells: Without = (change, { problems, conflicts }) => {
  const kept = change.map((part): Part => {
    const held = new Set(conflicts.filter(({ resource }) => resource === part.row.name).map(({ id, field }) => `${id} ${field}`));
    const less = (edit: Edit): Edit => ({
      ...edit,
      cells: new Map([...edit.cells].filter(([{ name }]) => !held.has(`${edit.id} ${name}`))),
    });
    return { ...part, edits: part.edits.map(less).filter(({ cells }) => cells.size > 0) };
  });
  return withoutRows(kept, { problems, conflicts: [] });
};
