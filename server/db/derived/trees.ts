import { knownField, type RowClass } from '../../model/field.js';
import { resourceOf } from '../../model/resource.js';
import { guardsOf, inForce } from './guards.js';
import { literal, type Piece, quoted, routine, tableOf, trigger } from './piece.js';

/** Refuses a row that would stand below itself. It looks at the row as it stands when asked, which may be at the end of a save. */
export function trees(row: RowClass): Piece[] {
  const { tree } = resourceOf(row);
  const guard = guardsOf(row).find(({ code }) => code === 'TREE_CYCLE');
  if (!tree || !guard) return [];
  if (!('kept' in tree)) {
    const parent = columnOf(row, tree.parent);
    return refusing({ table: tableOf(row), name: guard.name, parent, watched: [parent], above: aboveIn(row, parent) });
  }
  const keeper = tree.kept();
  const { dated } = resourceOf(keeper);
  const [child, parent] = [columnOf(keeper, tree.child), columnOf(keeper, tree.parent)];
  const days = dated ? [dated.from, dated.to].map((name) => columnOf(keeper, name)) : [];
  return refusing({
    table: tableOf(keeper),
    name: guard.name,
    parent,
    watched: [child, parent, ...days],
    above: aboveOnSomeDay(keeper, child, parent),
  });
}

const columnOf = (row: RowClass, name: string) => quoted(knownField(row, name).column);

const aboveIn = (row: RowClass, parent: string) => `
    with recursive up(id, below) as (
      select ${parent}, "id" from ${quoted(tableOf(row))} where "id" = new."id"
      union
      select t.${parent}, up.below from ${quoted(tableOf(row))} t join up on t."id" = up.id
    )
    select from up where id = below`;

/** Two dated rows make a cycle only if they, and all between them, are in force on one day. */
const aboveOnSomeDay = (keeper: RowClass, child: string, parent: string) => `
    with recursive up(id, below, during) as (
      select t.${parent}, t.${child}, ${inForce(keeper, 't.')} from ${quoted(tableOf(keeper))} t where t."id" = new."id"
      union
      select t.${parent}, up.below, up.during * ${inForce(keeper, 't.')}
      from ${quoted(tableOf(keeper))} t join up on t.${child} = up.id and up.during && ${inForce(keeper, 't.')}
    )
    select from up where id = below`;

interface Refusal {
  table: string;
  name: string;
  parent: string;
  /** The columns a cycle may come from. */
  watched: readonly string[];
  above: string;
}

const refusing = ({ table, name, parent, watched, above }: Refusal): Piece[] => [
  routine(
    `${quoted(name)}() returns trigger`,
    `language plpgsql as $$
begin
  if exists (${above}
  ) then
    raise exception 'a row of % would stand below itself', tg_table_name
      using errcode = 'check_violation', table = tg_table_name, constraint = ${literal(name)};
  end if;
  return null;
end $$`,
  ),
  trigger(
    table,
    name,
    (quotedName) => `create constraint trigger ${quotedName} after insert or update of ${watched.join(', ')} on ${quoted(table)}
deferrable initially immediate for each row when (new.${parent} is not null) execute function ${quotedName}()`,
  ),
];
