import type { Dimension } from '../access/tree.js';
import { number } from './bind.js';
import { type Here, inScope, on } from './here.js';
import { reached } from './hop.js';
import type { Joins } from './joins.js';
import { operand } from './operand.js';
import { allOf, type Bind, columnOf, tableOf } from './sql.js';

/** What rows are grouped by. */
export function dimension(here: Here, joins: Joins, { path, cut }: Dimension): string {
  const there = joins.along(here, path.hops);
  const column = columnOf(there.alias, path.field);
  switch (cut.is) {
    case 'value':
      return column;
    case 'bucket':
      return `date_trunc('${cut.bucket.toLowerCase()}', ${column})::date`;
    case 'bands': {
      const measured = path.field.kind === 'day' ? `extract(year from age(${here.asOf}, ${column}))` : column;
      return `width_bucket(${measured}::numeric, ${here.sql.literal({ constant: cut.edges }, edges, 'numeric[]')})`;
    }
    case 'boundaries': {
      const place = here.sql.alias();
      const on_ = operand(here, cut.day);
      joins.list.push(
        `left join "place_at" ${place} on ${place}."area_id" = ${column} and ${place}."started_on" <= ${on_} and (${place}."ended_on" is null or ${on_} < ${place}."ended_on")`,
      );
      return `${place}."unit_id"`;
    }
  }
}

const edges: Bind = (value, vault) => (Array.isArray(value) ? value.map((each) => number(each, vault)) : []);

/** The title of the row a key names. */
export function labelled(here: Here, { path, label }: Dimension, key: string): string {
  const target = path.field.target?.();
  if (!label || !target) return 'null';
  const there = on(here, target, here.sql.alias());
  const title = reached(there, label.path.hops, (last) => columnOf(last.alias, label.path.field));
  return `(select ${title} from ${tableOf(target)} ${there.alias} where ${allOf([`${there.alias}."id" = ${key}`, inScope(there, label.scope)])})`;
}
