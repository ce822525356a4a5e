import { afterChanges, type Piece, quoted, routine } from './piece.js';

/** What a column says of itself that follows from other rows, so is no part of a backup. */
export const followsMark = 'follows';

/** What of a table decides on a column that follows, and of which rows. */
interface Following {
  columns: readonly string[];
  /** From `changed`, rows of the table by these columns, back to the ids of the rows of which it may be another now. */
  back: string;
  /** The function that makes it right again for the rows of some ids. */
  refresh: string;
  name: string;
  nameFor: (event: string) => string;
}

/**
 * One after the other, from before the ways back are gone: of two saves at once, each adding a part of what decides, neither would see
 * the other's. One lock for all that follows, so that no two are taken in two orders.
 */
const inTurn = "perform pg_advisory_xact_lock(hashtext('follows'))";

/** Makes a column right again after every statement that changes what it follows from. */
export function following(table: string, { columns, back, refresh, name, nameFor }: Following): Piece[] {
  const kept = ['id', ...columns].map(quoted).join(', ');
  const changed = {
    INSERT: `select ${kept} from new_rows`,
    DELETE: `select ${kept} from old_rows`,
    UPDATE: `(select ${kept} from old_rows except select ${kept} from new_rows) union all (select ${kept} from new_rows except select ${kept} from old_rows)`,
  };
  const refreshed = Object.entries(changed).map(
    ([event, rows]) => `if tg_op = '${event}' then
    if exists (${rows}) then
      ${inTurn};
      with changed as (${rows}) select array(${back}) into ids;
    end if;
  end if;`,
  );
  return [
    routine(
      `${quoted(name)}() returns trigger`,
      `language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ids uuid[];
begin
  ${refreshed.join('\n  ')}
  if cardinality(ids) > 0 then
    perform ${refresh}(ids);
  end if;
  return null;
end $$`,
    ),
    ...afterChanges(table, name, nameFor),
  ];
}
