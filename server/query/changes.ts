import type { Condition } from '../access/tree.js';
import type { ToMany, ToOne } from '../model/reach.js';
import { resourceOf } from '../model/resource.js';
import { type Here, on } from './here.js';
import { back, dayColumn } from './hop.js';
import { columnOf, tableOf } from './sql.js';

type Way = ToOne | ToMany;

/** Statements that give every day on which something this condition looks at begins or ends. */
export const changeDays = (here: Here, asked: Condition): string[] => ways(asked, []).flatMap((way) => daysAlong(here, way));

/** Every chain of links the condition follows. */
function ways(asked: Condition, before: readonly Way[]): Way[][] {
  switch (asked.is) {
    case 'all':
    case 'any':
      return asked.of.flatMap((each) => ways(each, before));
    case 'not':
    case 'named':
      return ways(asked.of, before);
    case 'one':
      return along([...before, asked.hop.to], asked.where);
    case 'some':
    case 'none':
    case 'latest':
    case 'count':
      return along([...before, asked.many], asked.where);
    default:
      return [];
  }
}

const along = (way: Way[], where: Condition): Way[][] => [way, ...ways(where, way)];

function daysAlong(here: Here, way: readonly Way[]): string[] {
  const last = way.at(-1);
  const dated = last && resourceOf(last.target).dated;
  if (!last || !dated) return [];
  return [dated.from, dated.to].map((name) => {
    const { from, where, at } = chain(here, way);
    return `select ${dayColumn(last.target, at, name)} from ${from} where ${where.join(' and ')}`;
  });
}

/** All rows along the way, in force or not: their days are what is sought. */
function chain(here: Here, way: readonly Way[]): { from: string; where: string[]; at: string } {
  const tables: string[] = [];
  const where: string[] = [];
  let before = here;
  for (const to of way) {
    const there = on(here, to.target, here.sql.alias());
    tables.push(`${tableOf(to.target)} ${there.alias}`);
    where.push(to.how === 'link' ? `${there.alias}."id" = ${columnOf(before.alias, to.key)}` : back(before, there, to));
    before = there;
  }
  return { from: tables.join(', '), where, at: before.alias };
}
