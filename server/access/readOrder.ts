import type { RowClass } from '../model/field.js';
import { step, type ToOne } from '../model/reach.js';
import { entries, list, unknown } from './json.js';
import { unjudged } from './readValue.js';
import { Refused } from './refused.js';
import type { Order } from './tree.js';

/** `[{ area: { name: 'ASC' } }, { foundedOn: 'DESC' }]`: each names one field, its own or one at the end of to-one links. */
export function readOrder(row: RowClass, json: unknown): Order[] {
  if (json === undefined || json === null) return [];
  return list(json).flatMap((part) => entries(part).map(([name, inner]) => along(row, row, [], name, inner)));
}

function along(start: RowClass, row: RowClass, hops: readonly ToOne[], name: string, json: unknown): Order {
  const next = step(row, name);
  if (!next || 'many' in next) throw unknown(row, name);
  if ('field' in next) {
    if (json !== 'ASC' && json !== 'DESC') throw new Refused(`${row.name}.${name} is sorted ASC or DESC`);
    return { path: { row: start, hops: hops.map(unjudged), field: next.field }, descending: json === 'DESC' };
  }
  const [part, ...others] = entries(json);
  if (!part || others.length > 0) throw new Refused(`sort by one field of ${row.name}.${name} at a time`);
  return along(start, next.one.at(-1)?.target ?? row, [...hops, ...next.one], part[0], part[1]);
}
