import { type Piece, routine, trigger } from './piece.js';

/** Whoever listens is told of each operation once it is there for all to see. What it wrote stands in the trail. */
export const told: Piece[] = [
  routine(
    'operation_told() returns trigger',
    `language plpgsql as $$
begin
  perform pg_notify('operation', new.id::text);
  return null;
end $$`,
  ),
  trigger(
    'operation',
    'operation_told',
    (name) => `create trigger ${name} after insert on "operation" for each row execute function operation_told()`,
  ),
];
