import type { RowClass } from '../model/field.js';
import { Refused } from './refused.js';
import { Slot } from './shape.js';

/** Small readers of untrusted JSON: a shape (Maps) or a declaration (plain objects). Nothing is looked up on a prototype. */
export function entries(json: unknown): [string, unknown][] {
  if (json instanceof Map) return [...json];
  if (json !== null && typeof json === 'object' && !Array.isArray(json) && !(json instanceof Slot))
    return Object.entries(json).filter(([, value]) => value !== undefined);
  throw new Refused('a condition is made of names and tests');
}

export function list(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  throw new Refused('a list is expected');
}

/** Half a surrogate pair and NUL can't be stored, so nothing equals them. */
export const isText = (json: unknown): json is string => typeof json === 'string' && !/[\0\p{Cs}]/u.test(json);

/** Names of rows, figures and settings, and paths: they become part of the question by which a plan is kept. */
const longestName = 200;

export function text(json: unknown): string {
  if (isText(json) && json.length <= longestName) return json;
  throw new Refused('a name is expected');
}

export function flag(json: unknown): boolean {
  if (typeof json === 'boolean') return json;
  throw new Refused('true or false is expected');
}

/** `today: true`: what is not asked is left out, not denied. */
export function truth(json: unknown, name: string): void {
  if (json !== true) throw new Refused(`${name} is true or left out`);
}

export function one<const C extends string>(parts: readonly [string, unknown][], name: string, choices: readonly C[]): C {
  const value = parts.find(([key]) => key === name)?.[1];
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new Refused(`${name} is one of ${choices.join(', ')}`);
  return found;
}

export function onlyNames(parts: ReadonlyMap<string, unknown>, names: readonly string[]): void {
  const other = [...parts.keys()].find((name) => !names.includes(name));
  if (other !== undefined) throw new Refused(`${other} is not asked here, only ${names.join(', ')}`);
}

export const unknown = (row: RowClass, name: string) => new Refused(`${row.name} has no ${name}`);
