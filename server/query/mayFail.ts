import type { Condition, Operand, Span } from '../access/tree.js';
import { settingsOf } from './moves.js';

/** Whether to ask this of a row may end in an error, or take as long as a number says: a day that is reckoned may be none there is. */
export function mayFail(asked: Condition): boolean {
  switch (asked.is) {
    case 'all':
    case 'any':
      return asked.of.some(mayFail);
    case 'not':
    case 'named':
      return mayFail(asked.of);
    case 'versus':
      return isReckoned(asked.value);
    case 'within':
      return asked.at !== undefined && isReckoned(asked.at);
    case 'count':
      return mayFail(asked.where) || asked.tests.some(({ value }) => isReckoned(value));
    case 'one':
    case 'some':
    case 'none':
    case 'latest':
      return mayFail(asked.where);
    case 'overlaps':
      return ends(asked.span).some(isReckoned);
    case 'throughout':
      return true;
    default:
      return false;
  }
}

const ends = (span: Span): Operand[] => ('day' in span ? [span.day] : [span.from, span.to]);

const isReckoned = (value: Operand): boolean =>
  value.shifts.length > 0 || settingsOf(value).some(({ at }) => at !== undefined && isReckoned(at));
