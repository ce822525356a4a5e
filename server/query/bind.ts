import type { Kind } from '../../shared/kinds.js';
import { fold } from '../../shared/text.js';
import { isUuid } from '../../shared/uuid.js';
import { isText } from '../access/json.js';
import { Refused } from '../access/refused.js';
import type { Field, RowClass } from '../model/field.js';
import type { Bind } from './sql.js';

/** SQL type of a kind's values. */
export const sqlType: Record<Kind, string> = {
  text: 'text',
  name: 'text',
  code: 'text',
  integer: 'integer',
  number: 'numeric',
  day: 'date',
  moment: 'timestamptz',
  flag: 'boolean',
  choice: 'text',
  link: 'uuid',
  secret: 'text',
  json: 'jsonb',
};

const dayText = /^\d{4}-\d{2}-\d{2}$/;
const moment = /^.{10}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

/** `2026-02-31` looks like a day and is none; there was no year 0. */
export const isDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !dayText.test(value) || value.startsWith('0000')) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
};

const valid: Record<Kind, (value: unknown, field: Field) => boolean> = {
  text: isText,
  name: isText,
  code: isText,
  integer: (value) => Number.isInteger(value) && Math.abs(Number(value)) <= 2_147_483_647,
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  day: isDay,
  moment: (value) => typeof value === 'string' && moment.test(value) && isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value)),
  flag: (value) => typeof value === 'boolean',
  choice: (value, field) => typeof value === 'string' && Object.hasOwn(field.choices ?? {}, value),
  link: isUuid,
  secret: isText,
  json: () => false,
};

const what = (field: Field) => `${field.name} (${field.kind})`;

/** One value of the field's kind. */
export const valueFor =
  (field: Field): Bind =>
  (value) => {
    if (!valid[field.kind](value, field)) throw new Refused(`${what(field)} can't be compared with ${JSON.stringify(value)?.slice(0, 60)}`);
    return typeof value === 'string' ? value.normalize('NFC') : value;
  };

export const listOf = (field: Field): Bind => {
  const bind = valueFor(field);
  return (value, vault) => {
    if (!Array.isArray(value)) throw new Refused(`${what(field)} in: a list is expected`);
    return value.map((part) => bind(part, vault));
  };
};

/** What a secret is found by: never itself. */
export const hashOf =
  (row: RowClass, field: Field): Bind =>
  (value, vault) =>
    vault.hash({ row, field }, folded(value).replaceAll(' ', ''));

/** `nguyen van h` -> every word a prefix, as lexemes: what is stored was never parsed. No word in it: null, which nothing meets. */
export const words: Bind = (value) =>
  folded(value)
    .split(' ')
    .filter(Boolean)
    .map((word) => `'${word}':*`)
    .join(' & ') || null;
export const part: Bind = (value) => pattern(folded(value), '%');
export const start: Bind = (value) => pattern(folded(value), '');

/** What is folded holds neither % nor _. */
const pattern = (text: string, before: string) => (text ? `${before}${text}%` : null);

const longest = 1_000;

function folded(value: unknown): string {
  if (!isText(value)) throw new Refused('a text is expected');
  if (value.length > longest) throw new Refused(`a text to look for has at most ${longest} characters`, 'text');
  return fold(value);
}

const whole =
  (name: string, low: number, high: number) =>
  (value: unknown): number => {
    const number = Number.isSafeInteger(value) ? Number(value) : Number.NaN;
    if (number >= low && number <= high) return number;
    throw new Refused(`${name} is a whole number from ${low} to ${high}`, name);
  };

export const takeOf = (most: number) => whole('take', 0, most);
export const skip = whole('skip', 0, 10_000_000);
export const amount = whole('shift', -100_000, 100_000);

export const number: Bind = (value) => {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Refused('a number is expected');
};

export const day: Bind = (value) => {
  if (isDay(value)) return value;
  throw new Refused(`${JSON.stringify(value)} is no day (yyyy-mm-dd)`);
};

export const ids: Bind = (value) => {
  if (Array.isArray(value) && value.every(isUuid)) return value;
  throw new Refused('a list of ids is expected');
};
