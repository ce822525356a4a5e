import type { WhereOf } from '../../shared/where.js';
import { knownField, linkName, type RowClass } from './field.js';
import { resourceOf } from './resource.js';
import { type RowRule, type RuleFacts, rule } from './rule.js';

/** A rule that tells of a row what is certainly wrong with it, on its cells. `outlived`: the link to what had ended, and by which day. */
export type Warning = RowRule & { fields: readonly string[]; outlived?: { link: string; day: string } };

type Facts = Omit<RuleFacts, 'severity'>;

const declared = new Map<RowClass, readonly Warning[]>();
export const warningsOf = (row: RowClass): readonly Warning[] => declared.get(row) ?? [];

export const warning = <T extends object>(
  on: RowClass<T>,
  { fields, ...facts }: Facts & { fields: readonly (keyof T & string)[]; where: WhereOf<T> },
): Warning => declare({ ...rule<T>(on, { ...facts, severity: 'ERROR' }), fields });

/**
 * A row names what had ended by its day: who followed may be put in its place. What began only after that day is not warned of, for many a
 * first day is the one the oldest list begins with.
 */
export function outlived<T extends object>(
  on: RowClass<T>,
  { link, day, ...facts }: Facts & { link: keyof T & string; day: keyof T & string },
): Warning {
  const field = knownField(on, link);
  const to = field.target && resourceOf(field.target()).dated?.to;
  if (!to) throw new Error(`${on.name}.${link} leads to rows without an end`);
  const where = { [day]: { vs: [{ op: 'GTE', field: `${linkName(field)}.${to}` }] } };
  return declare({ ...facts, on, where, severity: 'ERROR', fields: [link, day], outlived: { link, day } });
}

/** Figures that count some of what another counts, and are more than it. Each is told on its own cell, under one code. */
export const moreThanWhole = <T extends object>(
  on: RowClass<T>,
  { whole, parts, ...facts }: Omit<Facts, 'vi' | 'en'> & { whole: keyof T & string; parts: readonly (keyof T & string)[] },
): Warning[] => {
  const { vi, en } = knownField(on, whole);
  const label = { vi: `Lớn hơn “${vi}”`, en: `More than “${en}”` };
  return parts.map((part) =>
    declare({ ...facts, ...label, on, where: { [part]: { vs: [{ op: 'GT', field: whole }] } }, severity: 'ERROR', fields: [part] }),
  );
};

function declare(made: Warning): Warning {
  declared.set(made.on, [...warningsOf(made.on), made]);
  return made;
}
