import type { Condition, Operand } from '../access/tree.js';
import { isAlong, liesIn, type Way, waysOf } from '../model/way.js';
import type { Here } from './here.js';
import { allOf, anyOf } from './sql.js';
import { areasWithin } from './within.js';

/**
 * What of a condition can be asked of the areas a row holds, before the tables on the way to them are looked at; true where nothing can.
 * The condition itself is asked all the same: the row may hold areas it came to on other days.
 */
export function led(here: Here, asked: Condition): string {
  const met = along(here, asked, waysOf(here.row), 0);
  // Half of all rows, for all that Postgres knows: it takes an array that overlaps for a rare thing, and would sort all there are.
  return met ? `case when ${met()} then true else false end` : 'true';
}

/** Written once it is known to be wanted: a text brings its values into the statement. */
type Text = () => string;

/** A day that is the same for every row. */
const isOfNoRow = (day: Operand | undefined) => !day || (['literal', 'today', 'asOf'].includes(day.from) && day.shifts.length === 0);

/** `ways`: those that led here; `at`: how far. Null: this says nothing of areas. */
function along(here: Here, asked: Condition, ways: readonly Way[], at: number): Text | null {
  if (ways.length === 0) return null;
  switch (asked.is) {
    case 'all': {
      const said = asked.of.flatMap((each) => along(here, each, ways, at) ?? []);
      return said.length > 0 ? () => allOf(distinct(said)) : null;
    }
    case 'any': {
      const said = asked.of.flatMap((each) => along(here, each, ways, at) ?? []);
      return said.length === asked.of.length && said.length > 0 ? () => anyOf(distinct(said)) : null;
    }
    case 'named':
      return along(here, asked.of, ways, at);
    case 'one':
    case 'some': {
      const hop = asked.is === 'one' ? asked.hop.to : asked.many;
      return along(
        here,
        asked.where,
        ways.filter(({ hops }) => hops[at] && isAlong(hops[at], hop)),
        at + 1,
      );
    }
    case 'within':
      return ways.some(({ hops, field }) => hops.length === at && field === asked.field) && isOfNoRow(asked.at)
        ? () => `${here.alias}."${liesIn}" && ${areasWithin(here, asked)}`
        : null;
    default:
      return null;
  }
}

const distinct = (texts: readonly Text[]) => [...new Set(texts.map((text) => text()))];
