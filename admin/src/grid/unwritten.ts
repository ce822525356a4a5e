import type { Edit, Line } from './line.js';
import type { OpenSheet } from './openSheet.js';

const isUnwritten = ({ mark }: Edit) => mark !== 'sending' && mark !== 'away';

const unwrittenOf = (line: Line | undefined) => (line ? [...line.edits.values()].filter(isUnwritten).length : 0);

/** Cells that are neither written nor on their way, among them one that somebody types into. */
export const unwrittenIn = (sheets: Iterable<Pick<OpenSheet, 'model' | 'around'>>): number =>
  [...sheets].reduce((sum, { model, around }) => sum + unwrittenCells(model.table.get().lines) + (around.isTyping() ? 1 : 0), 0);

export const unwrittenCells = (lines: readonly (Line | undefined)[]): number => lines.reduce((sum, line) => sum + unwrittenOf(line), 0);
