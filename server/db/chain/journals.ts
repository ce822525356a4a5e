import type { Label } from '../../../shared/kinds.js';

/** What is remembered line by line, and sealed. */
export interface Journal extends Label {
  name: string;
  /** Of its lines, as `l`. */
  from: string;
  /**
   * A line as text. Column by column and without time zones, so that it says the same in a later version of the platform, in another
   * database and after a restore.
   */
  text: string;
}

const told = (...values: string[]) => `jsonb_build_array(${values.join(', ')})::text`;
const columns = (alias: string, ...names: string[]) => names.map((name) => `${alias}."${name}"`);
const moment = (alias: string) => `extract(epoch from ${alias}."at")`;

/** Who did it is part of what happened. */
export const journals: readonly Journal[] = [
  {
    name: 'trail',
    vi: 'thay đổi',
    en: 'of changes',
    from: '"trail" l left join "operation" o on o."id" = l."operation_id"',
    text: told(
      ...columns('l', 'seq', 'operation_id', 'resource', 'row_id', 'event', 'before', 'after', 'scope'),
      moment('l'),
      ...columns('o', 'actor', 'role', 'label', 'undoes'),
    ),
  },
  {
    name: 'reveal',
    vi: 'xem đủ số',
    en: 'of numbers read whole',
    from: '"reveal" l',
    text: told(...columns('l', 'seq', 'actor', 'role', 'resource', 'row_id', 'field', 'reason'), moment('l')),
  },
];

export interface Line {
  seq: string;
  text: string;
}

/** The link over these lines, and over all before. */
export const linkOver = (before: string, { name }: Journal, lines: readonly Line[]): string =>
  [before, name, ...lines.map(({ text }) => text)].join('\n');
