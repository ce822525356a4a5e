import { type Field, fieldsOf, knownField, type RowClass } from '../../model/field.js';
import { named } from '../names.js';
import { following, followsMark } from './following.js';
import { listed, type Piece, quoted, routine, tableOf } from './piece.js';

/** Whether another row says the same, held on each of them: true from the save that makes it so to the one that ends it. */
export const duplicates = (row: RowClass): Piece[] =>
  fieldsOf(row)
    .filter((field) => field.duplicates)
    .flatMap((flag) => held(row, flag));

function held(row: RowClass, flag: Field): Piece[] {
  const columns = (flag.duplicates ?? []).map((name) => compared(knownField(row, name)));
  const [table, column] = [quoted(tableOf(row)), `${quoted(tableOf(row))}.${quoted(flag.column)}`];
  const name = named(tableOf(row), flag.column);
  return [
    { make: `comment on column ${column} is '${followsMark}'`, drop: `comment on column ${column} is null` },
    // Never left as it is: it would be gone with a search column that is made anew.
    { make: `create index ${quoted(name)} on ${table} (${listed(columns)})`, drop: `drop index if exists ${quoted(name)}` },
    routine(`${quoted(name)}(uuid[]) returns void`, refreshing(table, flag, columns)),
    { make: `select ${quoted(name)}(array(select id from ${table}))`, drop: null },
    ...following(tableOf(row), {
      columns,
      // Looked up one by one: the plan is kept, and what suits thousands would read the whole table for the next row that is typed.
      back: `select id from changed union select alike.id from changed, lateral (${alike(table, columns, 'changed')} offset 0) alike`,
      refresh: quoted(name),
      name: named(tableOf(row), `${flag.column}_kept`),
      nameFor: (event) => named(tableOf(row), `${flag.column}_${event}`),
    }),
  ];
}

/** A name in capitals, with two spaces or its tone placed otherwise is one name: to those who sort it, too. */
const compared = ({ column, given }: Field) => (given ? `${column}_sort` : column);

const alike = (table: string, columns: readonly string[], to: string) =>
  `select other.id from ${table} other where ${columns.map((column) => `other.${quoted(column)} = ${to}.${quoted(column)}`).join(' and ')}`;

/** With its owner's rights, for who writes a row need not be one who may write those like it. */
const refreshing = (table: string, flag: Field, columns: readonly string[]) => `language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  update ${table} r set ${quoted(flag.column)} = now.found
  from (
    select one.id, exists (${alike(table, columns, 'one')} and other.id <> one.id) as found from ${table} one where one.id = any($1)
  ) now
  where r.id = now.id and r.${quoted(flag.column)} is distinct from now.found;
end $$`;
