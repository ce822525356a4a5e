import { knownField, type RowClass } from '../../model/field.js';
import { type AnyResource, resourceOf } from '../../model/resource.js';
import { named } from '../names.js';
import { literal, type Piece, quoted, routine, tableOf, trigger } from './piece.js';

type Territory = NonNullable<AnyResource['territory']>;
type Succession = NonNullable<AnyResource['succession']>;

/**
 * Where an area lay on a day, and which areas lie in a unit. An area is a unit of the lowest level; its ground is followed from
 * unit to unit as long as it passes whole to one successor. Before its first day, and after a split, nobody knows: no row.
 */
export function places(row: RowClass): Piece[] {
  const { territory, succession } = resourceOf(row);
  return territory && succession
    ? [
        ...tables,
        territoryOf,
        rebuild(row, territory, succession),
        ...triggers(row, succession),
        { make: 'select rebuild_places()', drop: null },
      ]
    : [];
}

/** The tables made here. */
export const placeTables = ['place_at', 'territory'];

/** By `place_at`, "by the boundaries of day D" is one equi-join; by `territory`, "inside this unit" is one look-up. */
const tables: Piece[] = [
  {
    make: `create table place_at (area_id uuid, unit_id uuid not null, started_on date, ended_on date, primary key (area_id, started_on));
create index place_at__unit_id on place_at (unit_id, area_id)`,
    drop: 'drop table if exists place_at',
  },
  {
    make: `create table territory (unit_id uuid, area_id uuid, primary key (unit_id, area_id));
create index territory__area_id on territory (area_id)`,
    drop: 'drop table if exists territory',
  },
];

/**
 * The areas inside these units. A function, so that a plan made for any number of units costs no more in the planner's eyes than one made
 * for these: or it would plan each time anew, which for a page with many links is half the work.
 */
const territoryOf: Piece = routine(
  'territory_of(uuid[]) returns uuid[]',
  'language sql stable parallel safe cost 10 as $$ select array(select area_id from territory where unit_id = any($1)) $$',
);

/** Runs with its owner's rights: who writes units may not write what follows from them. One at a time, for it replaces all. */
const rebuild = (row: RowClass, territory: Territory, succession: Succession): Piece =>
  routine(
    'rebuild_places() returns void',
    `language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('rebuild_places'));
  delete from place_at;
  delete from territory;
  ${fillPlaces(row, territory, succession)};
  ${fillTerritories(row, territory)};
end $$`,
  );

function fillPlaces(row: RowClass, { from, to, level, leaf }: Territory, { kept, before, after }: Succession): string {
  const unit = quoted(tableOf(row));
  const [started, ended, levelColumn] = [from, to, level].map((name) => quoted(knownField(row, name).column));
  const [predecessor, successor] = [before, after].map((name) => quoted(knownField(kept(), name).column));
  return `with recursive heir(unit_id, next_id) as (
    select ${predecessor}, min(${successor}::text)::uuid from ${quoted(tableOf(kept()))} group by 1 having count(distinct ${successor}) = 1
  ), life(area_id, unit_id, started_on, ended_on) as (
    select id, id, ${started}, ${ended} from ${unit} where ${levelColumn} = ${literal(leaf)}
    union all
    select life.area_id, u.id, greatest(life.ended_on, u.${started}), u.${ended}
    from life join heir on heir.unit_id = life.unit_id join ${unit} u on u.id = heir.next_id
    where u.${levelColumn} = ${literal(leaf)} and life.ended_on < coalesce(u.${ended}, 'infinity')
  )
  insert into place_at select area_id, unit_id, started_on, ended_on from life`;
}

/** The lowest units' own ground, and for those above them all that lay in any unit below. */
function fillTerritories(row: RowClass, { parent }: Territory): string {
  return `with recursive above(unit_id, top_id) as (
    select unit_id, unit_id from place_at
    union
    select above.unit_id, u.${quoted(knownField(row, parent).column)}
    from above join ${quoted(tableOf(row))} u on u.id = above.top_id where u.${quoted(knownField(row, parent).column)} is not null
  )
  insert into territory select distinct above.top_id, place_at.area_id from above join place_at using (unit_id)`;
}

const triggers = (row: RowClass, { kept }: Succession): Piece[] => [
  routine('places_changed() returns trigger', 'language plpgsql as $$ begin perform rebuild_places(); return null; end $$'),
  ...[row, kept()]
    .map(tableOf)
    .map((table) =>
      trigger(
        table,
        named(table, 'places'),
        (name) =>
          `create trigger ${name} after insert or update or delete on ${quoted(table)} for each statement execute function places_changed()`,
      ),
    ),
];
