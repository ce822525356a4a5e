import { knownField, type RowClass } from '../../model/field.js';
import { resourceOf } from '../../model/resource.js';
import { type Piece, quoted, routine, tableOf } from './piece.js';

/** `working_day(day, n)`: the nth working day after a day, or before it where n is negative; none, the day itself. */
export function calendar(row: RowClass): Piece[] {
  const { calendar: declared } = resourceOf(row);
  if (!declared) return [];
  const [day, worked] = [declared.day, declared.worked].map((name) => quoted(knownField(row, name).column));
  return [
    routine(
      'working_day(day date, days integer) returns date',
      `language plpgsql stable strict parallel safe as $$
declare
  missing integer := abs(days);
begin
  while missing > 0 loop
    day := day + sign(days)::integer;
    if coalesce((select c.${worked} from ${quoted(tableOf(row))} c where c.${day} = working_day.day), extract(isodow from day) < 6) then
      missing := missing - 1;
    end if;
  end loop;
  return day;
end $$`,
    ),
  ];
}
