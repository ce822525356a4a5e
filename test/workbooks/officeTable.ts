import { readFile } from 'node:fs/promises';
import { readTsv } from '../../shared/clipboard.js';

/** A sheet of the samples from its first line to its last, as a spreadsheet program copies it. */
export const officeTable = async (name: string): Promise<string[][]> =>
  readTsv(await readFile(new URL(`./office/${name}.tsv`, import.meta.url), 'utf8'));
