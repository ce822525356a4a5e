import type { WhereOf } from '../../shared/where.js';
import type { RowClass } from './field.js';
import { type RowRule, type RuleFacts, rule } from './rule.js';

/** A rule that tells of a row what is certainly wrong with it, on its cells. */
export type Warning = RowRule & { fields: readonly string[] };

const declared = new Map<RowClass, readonly Warning[]>();
export const warningsOf = (row: RowClass): readonly Warning[] => declared.get(row) ?? [];

export function warning<T extends object>(
  on: RowClass<T>,
  { fields, ...facts }: Omit<RuleFacts, 'severity'> & { fields: readonly (keyof T & string)[]; where: WhereOf<T> },
): Warning {
  const made = { ...rule<T>(on, { ...facts, severity: 'ERROR' }), fields };
  declared.set(on, [...warningsOf(on), made]);
  return made;
}
