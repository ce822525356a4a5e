import type { Label } from '../../shared/kinds.js';
import type { SavedSheet } from '../../shared/savedSheet.js';
import { type Field, fieldsOf, linkName, type RowClass } from '../model/field.js';
import { reachesOf, step, type ToOne } from '../model/reach.js';
import type { Role } from '../model/roles.js';
import { judgeCondition, judgePath } from './judge.js';
import { readWhere } from './read.js';
import { unjudged } from './readValue.js';
import { Forbidden, Refused } from './refused.js';

interface Cut {
  sheet: SavedSheet;
  withheld: Label[];
}

/** Of a saved sheet what a role may see and ask, and by name what it may not: not even the value that is asked for leaves the server. */
export function cutTo(role: Role, row: RowClass, sheet: SavedSheet): Cut {
  const withheld = new Map<string, Label>();
  const isOpen = (key: string) => {
    const why = refusalOf(role, row, key);
    if (why) withheld.set(key, why);
    return why === null;
  };
  const columns = sheet.columns?.filter(isOpen) ?? null;
  const frozen = sheet.frozen !== null && sheet.columns ? sheet.columns.slice(0, sheet.frozen).filter(isOpen).length : sheet.frozen;
  const conditions = sheet.conditions.filter(({ column }) => isOpen(column));
  const sorts = sheet.sorts.filter(({ columnKey }) => isOpen(columnKey));
  const given = sheet.given && mayAsk(role, row, sheet.given.where) ? sheet.given : null;
  if (sheet.given && !given) withheld.set('', { vi: 'Điều kiện kèm theo', en: 'Condition brought along' });
  return { sheet: { ...sheet, columns, frozen, conditions, sorts, given }, withheld: [...withheld.values()] };
}

/** What a column is called that a role may not read, or that there is not; null: it may. */
function refusalOf(role: Role, row: RowClass, key: string): Label | null {
  const found = along(row, key);
  if (!found) return { vi: key, en: key };
  const path = { row, hops: found.hops.map(unjudged), field: found.field };
  return isAllowed(() => judgePath({ role, atDay: false }, path)) ? null : { vi: found.field.vi, en: found.field.en };
}

const mayAsk = (role: Role, row: RowClass, where: object) =>
  isAllowed(() => judgeCondition({ role, atDay: false }, row, readWhere(row, where)));

function isAllowed(judge: () => unknown): boolean {
  try {
    judge();
    return true;
  } catch (error) {
    if (error instanceof Forbidden || error instanceof Refused) return false;
    throw error;
  }
}

function along(row: RowClass, key: string): { hops: readonly ToOne[]; field: Field } | null {
  const [name = '', ...rest] = key.split('.');
  const next = step(row, name);
  if (!next || 'many' in next) return null;
  if ('field' in next) return rest.length === 0 ? { hops: [], field: next.field } : null;
  const end = rest.length > 0 ? along(next.one.at(-1)?.target ?? row, rest.join('.')) : null;
  return end && { hops: [...next.one, ...end.hops], field: end.field };
}

/** Whether it asks for a number that is only kept enciphered: it would stand here in the clear. */
export function asksForSecret(resources: readonly RowClass[], row: RowClass, { search, conditions, given, columns }: SavedSheet): boolean {
  const isSecret = (key: string) => along(row, key)?.field.kind === 'secret';
  const isSought = /(^|\s)\d{8,}(\s|$)/.test(search) && (columns?.some(isSecret) ?? isNearSecret(row));
  const names = new Set(resources.flatMap(secretNames));
  return isSought || conditions.some(({ column }) => isSecret(column)) || namesIn(given?.where).some((name) => names.has(name));
}

const secretNames = (row: RowClass) => fieldsOf(row).flatMap(({ kind, name }) => (kind === 'secret' ? [name] : []));

/** Its own, or those of a row that a sheet shows beside it. */
function isNearSecret(row: RowClass): boolean {
  const links = fieldsOf(row).flatMap((field) => (field.target ? [linkName(field)] : []));
  const beside = [...links, ...reachesOf(row).map(({ name }) => name)].flatMap((name) => {
    const next = step(row, name);
    return next && 'one' in next ? (next.one.at(-1)?.target ?? []) : [];
  });
  return [row, ...beside].some((each) => secretNames(each).length > 0);
}

const namesIn = (json: unknown): string[] =>
  typeof json === 'object' && json !== null ? Object.entries(json).flatMap(([name, inner]) => [name, ...namesIn(inner)]) : [];
