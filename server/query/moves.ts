import type { Condition, Count, Down, Operand, Path, Setting, Span } from '../access/tree.js';
import type { RowClass } from '../model/field.js';
import { resourceOf } from '../model/resource.js';

/** Whether a condition asks for the day itself otherwise than by life spans: then its answer may change on any day. */
export function movesDaily(asked: Condition): boolean {
  switch (asked.is) {
    case 'all':
    case 'any':
      return asked.of.some(movesDaily);
    case 'not':
    case 'named':
      return movesDaily(asked.of);
    case 'versus':
      return moves(asked.value);
    case 'within':
      return asked.at ? moves(asked.at) : isKept(asked.target);
    case 'count':
      return descends(asked.many) || movesDaily(asked.where) || asked.tests.some(({ value }) => moves(value));
    case 'one':
      return movesDaily(asked.where);
    case 'some':
    case 'none':
    case 'latest':
      return descends(asked.many) || movesDaily(asked.where);
    case 'overlaps':
      return !('day' in asked.span && isThen(asked.span.day)) && ends(asked.span).some(moves);
    case 'throughout':
      return moves(asked.from) || moves(asked.to);
    default:
      return false;
  }
}

/** Other rows keep the tree, and they have days of their own. */
function isKept(row: RowClass): boolean {
  const { tree } = resourceOf(row);
  return tree !== undefined && 'kept' in tree;
}

const descends = ({ how, by }: Down) => how === 'inside' && by.target !== undefined && isKept(by.target());

/** Settings asked as they stood on the day looked at. */
export function settingsThen(asked: Condition): Setting[] {
  switch (asked.is) {
    case 'all':
    case 'any':
      return asked.of.flatMap(settingsThen);
    case 'not':
    case 'named':
      return settingsThen(asked.of);
    case 'versus':
      return settingsOf(asked.value).filter(isSetThen);
    case 'count':
      return [...settingsThen(asked.where), ...asked.tests.flatMap(({ value }) => settingsOf(value)).filter(isSetThen)];
    case 'one':
    case 'some':
    case 'none':
    case 'latest':
      return settingsThen(asked.where);
    case 'overlaps':
      return ends(asked.span).flatMap(settingsOf).filter(isSetThen);
    default:
      return [];
  }
}

const ends = (span: Span): Operand[] => ('day' in span ? [span.day] : [span.from, span.to]);

/** `{ asOf: true }` as it is. */
const isThen = ({ from, shifts, startOf }: Operand) => from === 'asOf' && shifts.length === 0 && !startOf;
const isSetThen = ({ at }: Setting) => at !== undefined && isThen(at);

/** A row in force is another on another day. */
const followsCurrent = ({ hops }: Path) => hops.some(({ to }) => to.how === 'current');

function moves(value: Operand): boolean {
  if (value.from === 'asOf' || (value.from === 'field' && followsCurrent(value.path))) return true;
  const held = value.shifts.some(({ by }) => 'from' in by && by.from === 'field' && followsCurrent(by.path));
  return held || settingsOf(value).some(({ at, by }) => (by && followsCurrent(by)) || (at && !isThen(at) && moves(at)));
}

/** The settings a value rests on, itself or in its shifts. */
export const settingsOf = (value: Operand): Setting[] => [
  ...(value.from === 'param' ? [value] : []),
  ...[...value.shifts.map(({ by }) => by), ...(value.times ? [value.times] : [])].flatMap(asSetting),
];

const asSetting = (count: Count): Setting[] => ('from' in count && count.from === 'param' ? [count] : []);
