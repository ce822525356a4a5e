import { type Field, fieldOf } from '../../server/model/field.js';
import { nameKey } from '../../shared/text.js';
import type { Asking, Json, Standing } from './asking.js';
import { follow, onesOf } from './links.js';
import type { Scalar } from './value.js';

const vietnamese = new Intl.Collator('vi');
const numbered = new Intl.Collator('vi', { numeric: true });

/** `[{ area: { name: 'ASC' } }]` as a comparison of rows. What is missing comes last either way; then the id decides. */
export function comparing(asking: Asking, order: readonly Json[]) {
  return (left: Standing, right: Standing): number => {
    const found = order.map((part) => compare(ending(asking, left, part), ending(asking, right, part))).find((way) => way !== 0);
    return found ?? (left.entity.id < right.entity.id ? -1 : 1);
  };
}

interface Ending {
  field: Field;
  value: Scalar;
  way: unknown;
}

function compare(a: Ending, b: Ending): number {
  if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
  return byKind(a.field, a.value, b.value) * (a.way === 'DESC' ? -1 : 1);
}

function ending(asking: Asking, at: Standing | null, part: Json, row = at?.row): Ending {
  const [[name, inner] = ['', '']] = Object.entries(part);
  if (!row) throw new Error('nothing to sort');
  const field = fieldOf(row, name);
  if (field) return { field, value: at ? (at.entity[name] as Scalar) : null, way: inner };
  const hops = onesOf(row, name) ?? [];
  return ending(asking, at && follow(asking, at, hops), inner as Json, hops.at(-1)?.target);
}

function byKind(field: Field, a: Scalar, b: Scalar): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'boolean') return Number(a) - Number(b);
  if (field.kind === 'day' || field.kind === 'link') return a === b ? 0 : String(a) < String(b) ? -1 : 1;
  if (field.given)
    return nameKey(String(a)).reduce((found, part, index) => found || alphabetical(part, nameKey(String(b))[index] ?? ''), 0);
  return alphabetical(String(a), String(b), field.numbered ? numbered : vietnamese);
}

/** Postgres breaks the ties of a collation by bytes. */
function alphabetical(a: string, b: string, order = vietnamese): number {
  const found = order.compare(a, b);
  return found || (a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b)));
}
