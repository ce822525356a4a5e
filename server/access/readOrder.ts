import type { RowClass } from '../model/field.js';
import { step, type ToOne } from '../model/reach.js';
import { entries, list, unknown } from './json.js';
import { unjudged } from './readValue.js';
import { Refused } from './refused.js';
import type { Order } from './tree.js';

/** `[{ area: { name: 'ASC' } }, { foundedOn: 'DESC' }]`: each names one field, its own or one at the end of to-one links. */
export function readOrder(row: RowClass, json: unknown): Order[] {
  if (json === undefined || json === null) return [];
  return list(json).map((part) => along(row, row, [], part));
}

function along(start: RowClass, row: RowClass, hops: readonly ToOne[], json: unknown): Order {
  const [part, ...others] = entries(json);
  if (!part || others.length > 0) throw new Refused(`sort ${row.name} by one field at a time`);
  const [name, inner] = part;
  const next = step(row, name);
  if (!next || 'many' in next) throw unknown(row, name);
  if ('one' in next) return along(start, next.one.at(-1)?.target ?? row, [...hops, ...next.one], inner);
  const { field } = next;
  if (field.kind === 'secret' || field.kind === 'json') throw new Refused(`${row.name}.${name} can't be sorted by`);
  if (inner !== 'ASC' && inner !== 'DESC') throw new Refused(`${row.name}.${name} is sorted ASC or DESC`);
  return { path: { row: start, hops: hops.map(unjudged), field }, descending: inner === 'DESC' };
}
