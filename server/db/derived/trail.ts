import { fieldsOf, type RowClass } from '../../model/field.js';
import { resourceOf } from '../../model/resource.js';
import { named } from '../names.js';
import { index, literal, type Piece, quoted, routine, tableOf, trigger } from './piece.js';

/** By row for its history, by operation for undo. */
export const trailIndexes: Piece[] = [
  index('trail__row', 'trail (resource, row_id, seq)'),
  index('trail__operation', 'trail (operation_id, seq)'),
  index('operation__at', 'operation (at desc, id)'),
  index('operation__undoes', 'operation (undoes) where undoes is not null'),
];

/** Remembers every change of a row, a statement at a time, in the transaction that makes it. */
export function trail(row: RowClass): Piece[] {
  if (resourceOf(row).untrailed) return [];
  const table = tableOf(row);
  const name = named(table, 'trail');
  return [
    routine(`${quoted(name)}() returns trigger`, remembering(row)),
    ...Object.entries(transitions).map(([event, tables]) =>
      trigger(
        table,
        named(table, `trail_${event}`),
        (quotedName) =>
          `create trigger ${quotedName} after ${event} on ${quoted(table)} referencing ${tables} for each statement execute function ${quoted(name)}()`,
      ),
    ),
  ];
}

const transitions = {
  insert: 'new table as new_rows',
  update: 'old table as old_rows new table as new_rows',
  delete: 'old table as old_rows',
};

/** An image is what the fields hold, so neither generated columns nor keyed hashes; a save that changed nothing leaves no trace. Every image tells its version. */
function remembering(row: RowClass): string {
  const columns = fieldsOf(row).map(({ column }) => column);
  const image = (alias: string) => `(select to_jsonb(i) from (select ${columnsOf(alias, ['id', 'version', ...columns])}) i)`;
  const links = fieldsOf(row).flatMap(({ kind, column }) => (kind === 'link' ? [column] : []));
  const scope = (alias: string) => (links.length > 0 ? `(select to_jsonb(s) from (select ${columnsOf(alias, links)}) s)` : `'{}'`);
  const pairs = columns.map((column) => `(${literal(column)}, to_jsonb(o.${quoted(column)}), to_jsonb(n.${quoted(column)}))`);
  const insert = 'insert into trail (operation_id, resource, row_id, event, before, after, scope)';
  return `language plpgsql as $$
declare
  operation uuid := nullif(current_setting('hatnhan.operation', true), '');
begin
  if tg_op = 'INSERT' then
    ${insert}
    select operation, ${literal(row.name)}, n.id, 'I', null, ${image('n')}, ${scope('n')} from new_rows n;
  elsif tg_op = 'DELETE' then
    ${insert}
    select operation, ${literal(row.name)}, o.id, 'D', ${image('o')}, null, ${scope('o')} from old_rows o;
  else
    ${insert}
    select operation, ${literal(row.name)}, o.id, 'U',
      changed.before || jsonb_build_object('version', o.version), changed.after || jsonb_build_object('version', n.version), ${scope('n')}
    from old_rows o join new_rows n using (id) cross join lateral (
      select jsonb_object_agg(c.name, c.before) as before, jsonb_object_agg(c.name, c.after) as after
      from (values ${pairs.join(', ')}) c(name, before, after)
      where c.before is distinct from c.after
    ) changed
    where changed.before is not null;
  end if;
  return null;
end $$`;
}

const columnsOf = (alias: string, columns: readonly string[]) => columns.map((column) => `${alias}.${quoted(column)}`).join(', ');
