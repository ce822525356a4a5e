import type { Label } from './kinds.js';

/** How a sheet stands: what a user keeps for himself, and what a saved sheet is made of. Plain data that may have come from anywhere. */
export interface SheetLayout {
  /** Keys of columns in their order; null: the usual ones. */
  columns: string[] | null;
  /** How many of them stay in sight; null: as many as usual. */
  frozen: number | null;
  widths: Record<string, number>;
}

/** What one column is asked: `{ contains: 'may' }`, `{ in: ['FDI_100'] }`, `{ gte: '2024-01-01', lte: '2024-12-31' }`. */
export interface Condition {
  column: string;
  test: Readonly<Record<string, unknown>>;
  /** What its chip says, where ids would tell nobody anything. */
  shown?: string;
}

export interface Sort {
  columnKey: string;
  direction: 'ASC' | 'DESC';
}

/** Which rows a sheet shows, and in which order. */
export interface SheetQuery {
  search: string;
  conditions: readonly Condition[];
  sorts: readonly Sort[];
  /** A condition brought from another page, and what it is called there. */
  given: { where: object; label: string } | null;
}

export interface SavedSheet extends SheetQuery, Pick<SheetLayout, 'columns' | 'frozen'> {}

/** An agency, or a role that is one by itself, with which a sheet is shared. */
export interface Audience {
  agency: string | null;
  role: string | null;
  label: Label;
}

/** A saved sheet as its reader may see it. */
export interface SavedView {
  id: string;
  version: number;
  resource: string;
  name: string;
  sheet: SavedSheet;
  isLocked: boolean;
  owner: { displayName: string };
  isOwn: boolean;
  /** To its owner all of them; to others those by which they see it. */
  shares: readonly Audience[];
  /** What it shows or asks and its reader may not see, by name. */
  withheld: readonly Label[];
}

export const layoutLimits = { columns: 200, frozen: 20, key: 200, narrowest: 30, widest: 2000, conditions: 50, text: 20_000, name: 100 };

export function readLayout(value: unknown): SheetLayout | null {
  if (!isObject(value) || !isShort(value)) return null;
  const { columns, frozen, widths } = value;
  return isColumns(columns) && isFrozen(frozen) && isWidths(widths) ? { columns, frozen, widths } : null;
}

export function readSavedSheet(value: unknown): SavedSheet | null {
  if (!isObject(value) || !isShort(value)) return null;
  const { search, conditions, sorts, given, columns, frozen } = value;
  if (typeof search !== 'string' || !isColumns(columns) || !isFrozen(frozen) || !isGiven(given)) return null;
  if (!isListOf(conditions, isCondition) || !isListOf(sorts, isSort)) return null;
  return { search, conditions, sorts, given, columns, frozen };
}

export const isCondition = (value: unknown): value is Condition =>
  isObject(value) &&
  isKey(value.column) &&
  isObject(value.test) &&
  !Array.isArray(value.test) &&
  (value.shown === undefined || typeof value.shown === 'string');

const isSort = (value: unknown): value is Sort =>
  isObject(value) && isKey(value.columnKey) && (value.direction === 'ASC' || value.direction === 'DESC');

const isGiven = (value: unknown): value is SavedSheet['given'] =>
  value === null || (isObject(value) && isObject(value.where) && typeof value.label === 'string');

/** The path of a field: `standing.ownership`. */
const isKey = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= layoutLimits.key && /^[A-Za-z]\w*(\.[A-Za-z]\w*)*$/.test(value);

const isColumns = (value: unknown): value is string[] | null =>
  value === null ||
  (Array.isArray(value) && value.length <= layoutLimits.columns && value.every(isKey) && new Set(value).size === value.length);

const isFrozen = (value: unknown): value is number | null => value === null || isWhole(value, 0, layoutLimits.frozen);

const isWidths = (value: unknown): value is Record<string, number> =>
  isObject(value) &&
  Object.keys(value).length <= layoutLimits.columns &&
  Object.entries(value).every(([key, width]) => isKey(key) && isWhole(width, layoutLimits.narrowest, layoutLimits.widest));

const isWhole = (value: unknown, from: number, to: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;

const isListOf = <T>(value: unknown, is: (each: unknown) => each is T): value is T[] =>
  Array.isArray(value) && value.length <= layoutLimits.conditions && value.every(is);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isShort = (value: object) => JSON.stringify(value).length <= layoutLimits.text;
