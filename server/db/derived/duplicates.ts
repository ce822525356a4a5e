import { type Field, fieldsOf, knownField, type RowClass } from '../../model/field.js';
import { named } from '../names.js';
import { following, followsMark } from './following.js';
import { listed, type Piece, quoted, routine, tableOf } from './piece.js';

/** Whether another row says the same, held on each of them: true from the save that makes it so to the one that ends it. */
export const duplicates = (row: RowClass): Piece[] =>
  fieldsOf(row).flatMap((flag) =>
    flag.duplicates
      ? held(
          row,
          flag,
          flag.duplicates.map((name) => compared(knownField(row, name))),
        )
      : [],
  );

/** A name in capitals, with two spaces or its tone placed otherwise is one name: to those who sort it, too. */
const compared = ({ column, given }: Field) => (given ? `${column}_sort` : column);

function held(row: RowClass, flag: Field, columns: readonly string[]): Piece[] {
  const name = named(tableOf(row), flag.column);
  const [table, refresh] = [quoted(tableOf(row)), quoted(name)];
  const column = `${table}.${quoted(flag.column)}`;
  return [
    { make: `comment on column ${column} is '${followsMark}'`, drop: `comment on column ${column} is null` },
    // Never left as it is: it would be gone with a search column that is made anew.
    { make: `create index ${quoted(name)} on ${table} (${listed(columns)})`, drop: `drop index if exists ${quoted(name)}` },
    routine(`${refresh}(uuid[]) returns void`, refreshing(table, flag, columns)),
    { make: `select ${refresh}(array(select id from ${table}))`, drop: null },
    ...following(tableOf(row), {
      columns,
      back: `select id from changed union select same.id from changed cross join lateral (${alike(table, columns, 'changed')} offset 0) same`,
      refresh,
      name: named(tableOf(row), `${flag.column}_kept`),
      nameFor: (event) => named(tableOf(row), `${flag.column}_${event}`),
    }),
  ];
}

/** With its owner's rights, for who writes a row need not be one who may write those like it. */
const refreshing = (
  table: string,
  { column }: Field,
  columns: readonly string[],
) => `language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update ${table} r set ${quoted(column)} = now.found
  from (
    select one.id, exists (
      select from ${table} other where other.id <> one.id and ${columns.map((each) => `other.${quoted(each)} = one.${quoted(each)}`).join(' and ')}
    ) as found
    from ${table} one where one.id = any($1)
  ) now
  where r.id = now.id and r.${quoted(column)} is distinct from now.found;
end $$`;
