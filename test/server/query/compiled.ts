import { permit } from '../../../server/access/permit.js';
import { readWhere } from '../../../server/access/read.js';
import { readOrder } from '../../../server/access/readOrder.js';
import { everything, type Page, type Rows, type Selection } from '../../../server/access/tree.js';
import { fieldOf, type RowClass } from '../../../server/model/field.js';
import { step } from '../../../server/model/reach.js';
import type { Role } from '../../../server/model/roles.js';
import { compile } from '../../../server/query/compile.js';

interface Asked {
  where?: object;
  order?: object[];
  asOf?: boolean;
  skip?: number;
  role?: Role;
}

function sql(row: RowClass, { where = {}, order = [], asOf = false, skip, role = 'admin' }: Asked, page: Page): string {
  const constants = { take: 50, skip: skip === undefined ? null : { constant: skip }, after: [] };
  const rows: Rows = {
    row,
    where: readWhere(row, where),
    scope: everything,
    order: readOrder(row, order),
    ...constants,
    asOf: asOf ? { constant: '2024-01-01' } : null,
  };
  const plan = compile(permit(role, { is: 'page', row, rows, page }));
  if (plan.is !== 'read') throw new Error('no groups were asked');
  return plan.levels.map((level) => level.sql).join('\n');
}

/** The condition of a count, as SQL. */
export const counted = (row: RowClass, where: object, more: Asked = {}) =>
  sql(row, { ...more, where }, { items: [{ key: 'total', is: 'total', exact: true }] }).replace(
    /^select count\(\*\) from "\w+" t0 where /,
    '',
  );

/** A list, as SQL. */
export const listed = (row: RowClass, of: Selection, asked: Asked = {}) => sql(row, asked, { items: [{ key: 'rows', is: 'rows', of }] });

export function selected(row: RowClass, ...paths: string[]): Selection {
  return { row, items: paths.map((path) => item(row, path.split('.'))) };
}

function item(row: RowClass, [name = '', ...rest]: string[]): Selection['items'][number] {
  const field = fieldOf(row, name);
  if (field) return { key: name, is: 'field', field };
  const next = step(row, name);
  const target = next && 'one' in next ? next.one.at(-1)?.target : undefined;
  if (!next || !('one' in next) || !target) throw new Error(name);
  return { key: name, is: 'one', hops: next.one.map((to) => ({ to, scope: everything })), of: selected(target, rest.join('.')) };
}

/** On one line, as it is sent. */
export const line = (text: string) => text.trim().replace(/\s*\n\s*/g, ' ');
