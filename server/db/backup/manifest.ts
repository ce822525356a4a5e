import type { Inventory } from './inventory.js';
import { digest, type Sum } from './tally.js';

/**
 * A backup is text, packed by gzip: a line that says so, with a digest of the next; a line that says what it holds; the rows of each
 * table as `copy` writes them, up to a line `\.`; and a line with what was counted, by which one knows it is whole.
 */
export interface Manifest extends Inventory {
  madeAt: string;
  /** The version of the platform. */
  platform: string;
}

/** Of the shape of the file, not of the tables in it. */
export const edition = 1;
export const firstLine = (manifest: string): string => `${mark} ${edition} ${digest(manifest)}\n`;
export const firstWord = /^hat-nhan-backup (\d+) /;
const mark = 'hat-nhan-backup';

export const endMark = '\\.\n';

/** @param sums in the order of the tables. */
export const closingLine = (sums: readonly Sum[]): string => `${JSON.stringify(sums)}\n`;
