import type { Condition, Down } from '../access/tree.js';
import type { ToOne } from '../model/reach.js';
import { resourceOf } from '../model/resource.js';
import { type Here, on } from './here.js';
import { back } from './hop.js';
import { dayColumn } from './lifespan.js';
import { movesDaily, settingsThen } from './moves.js';
import { settingDays } from './operand.js';
import { columnOf, tableOf } from './sql.js';

type Way = ToOne | Down;

/** A statement that gives every day of the stretch on which what this condition looks at may have changed, and its first. */
export function changeDays(here: Here, asked: Condition, { from, to }: { from: string; to: string }): string {
  if (movesDaily(asked)) return `select day::date from generate_series(${from}::timestamp, ${to}::timestamp, interval '1 day') day`;
  const own = lifeDays(here.row).map((name) => `select ${dayColumn(here.row, here.alias, name)}`);
  const linked = ways(asked, []).flatMap((way) => daysAlong(here, way));
  const set = settingsThen(asked).flatMap((setting) => settingDays(here, setting));
  const latest = asksLatest(asked) ? ['select current_date'] : [];
  return [`select ${from}`, ...own, ...linked, ...set, ...latest].join(' union ');
}

/** From today on, rows whose day is still to come count among the latest. */
function asksLatest(asked: Condition): boolean {
  if (asked.is === 'all' || asked.is === 'any') return asked.of.some(asksLatest);
  if (asked.is === 'not' || asked.is === 'named') return asksLatest(asked.of);
  return asked.is === 'latest' || ('where' in asked && asksLatest(asked.where));
}

function lifeDays(row: Here['row']): string[] {
  const { dated, newest } = resourceOf(row);
  return dated ? [dated.from, dated.to] : newest ? [newest] : [];
}

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
  if (!last) return [];
  return lifeDays(last.target).map((name) => {
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
