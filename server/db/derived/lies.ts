import type { Field, RowClass } from '../../model/field.js';
import type { ToMany, ToOne } from '../../model/reach.js';
import { liesIn, type Way, waysOf } from '../../model/way.js';
import { named } from '../names.js';
import { following, followsMark } from './following.js';
import { type Piece, quoted, routine, tableOf } from './piece.js';

/**
 * Every area a row ever came to, held on the row: rights by place are asked of it first, before the tables on the way are looked at.
 * It may name more areas than the row lies in today, never fewer.
 */
export function lies(row: RowClass): Piece[] {
  const ways = waysOf(row);
  if (ways.length === 0) return [];
  const table = tableOf(row);
  return [
    {
      make: `alter table ${quoted(table)} add column ${liesIn} uuid[] not null default '{}'; comment on column ${quoted(table)}.${liesIn} is '${followsMark}'`,
      drop: `alter table if exists ${quoted(table)} drop column if exists ${liesIn}`,
      kept: true,
    },
    routine(`${refresh(row)}(uuid[]) returns void`, refreshing(row, ways)),
    { make: `select ${refresh(row)}(array(select id from ${quoted(table)}))`, drop: null },
    ...watchedOn(row, ways).flatMap(([watched, by]) => watching(row, watched, by)),
  ];
}

const refresh = (row: RowClass) => quoted(named(tableOf(row), 'lies'));

/** Of the rows `changed`: each with each area it comes to. */
const arrivals = (row: RowClass, ways: readonly Way[]): string[] =>
  ways.map(({ hops, field }) => {
    const tables = hops.map((hop, index) => `join ${quoted(tableOf(hop.target))} t${index + 1} on ${meeting(hop, index)}`);
    const last = `t${hops.length}.${quoted(field.column)}`;
    return `select t0.id, ${last} as area from changed join ${quoted(tableOf(row))} t0 using (id) ${tables.join(' ')} where ${last} is not null`;
  });

/** How the row after a step, `t<index + 1>`, meets the one before it. */
const meeting = (hop: Hop, index: number) =>
  hop.how === 'link' ? `t${index + 1}.id = t${index}.${quoted(hop.key.column)}` : `t${index + 1}.${quoted(hop.by.column)} = t${index}.id`;

/** With its owner's rights, for who writes on the way may not write here. */
const refreshing = (row: RowClass, ways: readonly Way[]) => `language plpgsql security definer set search_path = public, pg_temp as $$
begin
  with changed as materialized (select unnest($1) as id),
  now as (
    select id, coalesce(array_agg(distinct area) filter (where area is not null), '{}') as areas
    from changed left join (${arrivals(row, ways).join(' union all ')}) arrival using (id) group by id
  )
  update ${quoted(tableOf(row))} r set ${liesIn} = now.areas from now where r.id = now.id and r.${liesIn} is distinct from now.areas;
end $$`;

type Hop = ToOne | ToMany;

interface Watch {
  /** The columns the way goes by. */
  columns: Set<string>;
  /** From a changed row of this table, `changed`, back to the ids of the rows that may lie elsewhere now. */
  back: string[];
}

/**
 * The tables whose rows decide where a row lies. Those the way only passes through are among them, and its own: a save may write
 * what hangs on a row before the row.
 */
function watchedOn(row: RowClass, ways: readonly Way[]): [string, Watch][] {
  const found = new Map<string, Watch>();
  for (const { hops, field } of ways) {
    const tables = [tableOf(row), ...hops.map(({ target }) => tableOf(target))];
    tables.forEach((table, at) => {
      const columns = telling(hops[at - 1], hops[at], field);
      const watch = found.get(table) ?? { columns: new Set(), back: [] };
      for (const column of columns) watch.columns.add(column);
      watch.back.push(wayBack(tables, hops.slice(0, at)));
      found.set(table, watch);
    });
  }
  return [...found];
}

/** The columns of a table by which the step before led to it, and by which the next leads on or the area is named. */
const telling = (before: Hop | undefined, after: Hop | undefined, area: Field): string[] => [
  ...(before && before.how !== 'link' ? [before.by.column] : []),
  ...(after?.how === 'link' ? [after.key.column] : []),
  ...(after ? [] : [area.column]),
];

function wayBack(tables: readonly string[], hops: readonly Hop[]): string {
  const at = hops.length;
  const joins = hops.map((hop, index) => `join ${quoted(tables[index] ?? '')} t${index} on ${meeting(hop, index)}`).toReversed();
  return `select t0.id from changed t${at} ${joins.join(' ')}`;
}

const watching = (row: RowClass, table: string, { columns, back }: Watch): Piece[] =>
  following(table, {
    columns: [...columns],
    back: [...new Set(back)].join(' union '),
    refresh: refresh(row),
    name: named(tableOf(row), `lies_by_${table}`),
    nameFor: (event) => named(table, `${tableOf(row)}_lies_${event}`),
  });
