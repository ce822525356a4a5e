import { ownFieldsOf, type RowClass } from '../../model/field.js';
import { resourceOf } from '../../model/resource.js';
import { named } from '../names.js';
import { afterChanges, index, literal, type Piece, quoted, routine, tableOf } from './piece.js';

/** By row for its history, by operation for undo; what is gone by what it belonged to; by whose it is and by grant for the history of an account, which has rows in many tables. */
export const trailIndexes: Piece[] = [
  index('trail__row', 'trail (resource, row_id, seq)'),
  index('trail__gone', `trail using gin (scope jsonb_path_ops) where event = 'D'`),
  index('trail__operation', 'trail (operation_id, seq)'),
  ...['user_id', 'grant_id'].map((link) =>
    index(`trail__${link}`, `trail ((scope ->> '${link}')) where (scope ->> '${link}') is not null`),
  ),
  index('reveal__row', 'reveal (resource, row_id, seq)'),
  index('seal__at', 'seal (journal, at, number)'),
  index('operation__at', 'operation (at desc, id desc)'),
  index('operation__own', 'operation (actor, at desc, id desc)'),
  index('operation__own_in_sheet', 'operation (actor, sheet, at desc, id desc)'),
  index('operation__own_on_page', 'operation (actor, "of", at desc, id desc) where "of" is not null'),
  index('operation__undoes', 'operation (undoes) where undoes is not null'),
];

/** Remembers every change of a row, a statement at a time, in the transaction that makes it. */
export function trail(row: RowClass): Piece[] {
  if (resourceOf(row).untrailed) return [];
  const table = tableOf(row);
  const name = named(table, 'trail');
  return [
    routine(`${quoted(name)}() returns trigger`, remembering(row)),
    ...afterChanges(table, name, (event) => named(table, `trail_${event}`)),
  ];
}

/** An image is what the fields hold, so neither generated columns nor keyed hashes. A save that changed nothing leaves no trace. */
function remembering(row: RowClass): string {
  const columns = ownFieldsOf(row).map(({ column }) => column);
  const links = ownFieldsOf(row).flatMap(({ kind, column }) => (kind === 'link' ? [column] : []));
  const scope = (alias: string) => (links.length > 0 ? json(alias, links) : `'{}'`);
  const same = columns.map(
    (column) => `case when o.${quoted(column)} is not distinct from n.${quoted(column)} then ${literal(column)} end`,
  );
  const changed = (alias: string) => `${json(alias, ['version', ...columns])} - same.columns`;
  const insert = 'insert into trail (operation_id, resource, row_id, event, before, after, scope)';
  return `language plpgsql ${matchedByHash} as $$
declare
  operation uuid := nullif(current_setting('hatnhan.operation', true), '');
begin
  if tg_op = 'INSERT' then
    ${insert}
    select operation, ${literal(row.name)}, n.id, 'I', null, ${json('n', ['id', 'version', ...columns])}, ${scope('n')} from new_rows n;
  elsif tg_op = 'DELETE' then
    ${insert}
    select operation, ${literal(row.name)}, o.id, 'D', ${json('o', ['id', 'version', ...columns])}, null, ${scope('o')} from old_rows o;
  else
    ${insert}
    select operation, ${literal(row.name)}, o.id, 'U', ${changed('o')}, ${changed('n')}, ${scope('n')}
    from old_rows o join new_rows n using (id) cross join lateral (select array[${same.join(', ')}] as columns) same
    where (${columnsOf('o', columns)}) is distinct from (${columnsOf('n', columns)});
  end if;
  return null;
end $$`;
}

/**
 * Rows before and after are matched by hash: a connection plans this once, with the number of rows its first statement has. After one of
 * one row, each of the rows of a later one was held against every other: 1,800 took six times as long, 10,000 three minutes.
 */
const matchedByHash = 'set enable_nestloop = off';

const json = (alias: string, columns: readonly string[]) => `(select to_jsonb(image) from (select ${columnsOf(alias, columns)}) image)`;

const columnsOf = (alias: string, columns: readonly string[]) => columns.map((column) => `${alias}.${quoted(column)}`).join(', ');
