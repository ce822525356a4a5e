import type { By, GroupQuery, GroupQueryOf } from '../../shared/group.js';
import type { Label } from '../../shared/kinds.js';
import type { RowClass } from './field.js';

interface IndicatorFacts extends Label {
  /** K1 … K6, P1 … P5 of the domain paper. */
  code: string;
  /** Clause of the plan that promises it, and its words. */
  clause: string;
  quote: string;
  unit: 'persons' | 'units' | 'members' | 'enterprises' | 'dialogues' | 'percent';
  period: 'year' | 'cumulative' | 'day';
  /** The measure that is held against the target. */
  figure: string;
  /** None: watched, not promised. */
  target: { atLeast: number } | { moreThan: number } | { atMost: number } | null;
}

/** A promise of the plan as a figure: a population, what is measured in it, and by what it may be broken down. */
export type Indicator = IndicatorFacts & { on: RowClass; group: GroupQuery<object>; breakdowns: Record<string, By<object>> };

type BreakdownsOf<T> = [T] extends [infer R] ? Record<string, By<R>> : never;

export const indicator = <T extends object>(
  on: RowClass<T>,
  facts: IndicatorFacts & { group: GroupQueryOf<T>; breakdowns: BreakdownsOf<T> },
): Indicator => ({ ...facts, on, group: facts.group as GroupQuery<object>, breakdowns: facts.breakdowns as Indicator['breakdowns'] });
