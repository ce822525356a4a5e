import { readFileSync } from 'node:fs';
import type { CellKind, Custom } from '../../shared/parse.js';

/** A line of `values.golden.json`: what was typed, what is known of the column, and the value with its notes or the code of the refusal. */
export interface Case {
  kind: CellKind | 'choice';
  /** Of a choice: the list it is one of, as `Person.gender`. */
  field?: string;
  input: string;
  custom?: Custom;
  value?: unknown;
  notes?: string[];
  code?: string;
  /** Why it is so, for whoever reads the file. */
  note?: string;
}
export type TypedCase = Case & { kind: CellKind };

/** A line of `columns.golden.json`: a whole column, and how it is written, or which cell shows that nobody can tell, or which contradict it. */
export interface ColumnCase {
  kind: CellKind;
  column: string[];
  custom?: Custom;
  asks?: number;
  odd?: number[];
  note?: string;
}

const cases: Case[] = JSON.parse(readFileSync('shared/values.golden.json', 'utf8'));

export const typedCases = cases.filter((one): one is TypedCase => one.kind !== 'choice');
export const choiceCases = cases.filter(({ kind }) => kind === 'choice');
export const columnCases: ColumnCase[] = JSON.parse(readFileSync('shared/columns.golden.json', 'utf8'));
