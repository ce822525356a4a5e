import { limits } from '../../config.js';
import { routine } from './piece.js';

/** `is_stretch(a, b)`: from the day a until the day b, no longer than one may look at day by day: 54000 is a program limit that was exceeded. */
export const stretch = routine(
  'is_stretch(from_day date, to_day date) returns boolean',
  `language plpgsql immutable strict parallel safe as $$
begin
  if to_day > from_day + interval '${limits.stretchYears} years' then
    raise exception 'a stretch has at most ${limits.stretchYears} years' using errcode = '54000';
  end if;
  return from_day <= to_day;
end $$`,
);
