import type { GroupQuery } from '../../shared/group.js';
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
  /** None: watched, not promised. */
  target: { atLeast: number } | { moreThan: number } | null;
}

/** A promise of the plan as a figure: a population, what is measured in it, and by what it may be broken down. */
export type Indicator = IndicatorFacts & { on: RowClass; group: GroupQuery<object>; breakdowns: Record<string, NonNullable<GroupQuery<object>['by']>[number]> };

export const indicator = <T extends object>(
  on: RowClass<T>,
  facts: IndicatorFacts & { group: GroupQuery<T>; breakdowns: Record<string, NonNullable<GroupQuery<T>['by']>[number]> },
): Indicator => ({ ...facts, on, group: facts.group as GroupQuery<object>, breakdowns: facts.breakdowns as Indicator['breakdowns'] });
