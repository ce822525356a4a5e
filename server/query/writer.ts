import type { Kind } from '../../shared/kinds.js';

/** One row as Postgres sent it: text of each column, or null. */
export type RawRow = readonly (string | null)[];
/** JSON text of what hangs under a row, by the row's id: one map for each statement one level down. */
export type Kids = readonly ReadonlyMap<string, string>[];
export type Write = (row: RawRow, kids: Kids) => string;

/** How JSON text is made from a row: literal text, a column, what a statement below gave, or an object that may be absent. */
export type Piece =
  | { put: 'text'; text: string }
  | { put: 'column'; at: number; kind: Kind }
  | { put: 'kid'; kid: number; id: number; none: string }
  /** Those texts whose columns are true, as a list. */
  | { put: 'chosen'; of: readonly { at: number; text: string }[] }
  | { put: 'object'; guard: number; pieces: readonly Piece[] };

/** Members of a JSON object. */
export const members = (parts: readonly { key: string; piece: Piece }[]): Piece[] => [
  ...parts.flatMap(({ key, piece }, index): Piece[] => [{ put: 'text', text: `${index ? ',' : '{'}${JSON.stringify(key)}:` }, piece]),
  { put: 'text', text: parts.length > 0 ? '}' : '{}' },
];

/** Generates the writer of one level. Names come from the declarations and the parsed document, and only as JSON strings. */
export function writer(pieces: readonly Piece[]): Write {
  const made: unknown = new Function('quoted', 'plain', 'moment', 'chosen', `return (r, k) => ${expression(pieces)}`)(
    quoted,
    plain,
    moment,
    chosen,
  );
  return made as Write;
}

const expression = (pieces: readonly Piece[]): string => pieces.map(term).join('+') || "''";

function term(piece: Piece): string {
  switch (piece.put) {
    case 'text':
      return JSON.stringify(piece.text);
    case 'column':
      return column(piece.kind, `r[${piece.at}]`);
    case 'kid':
      return `(k[${piece.kid}].get(r[${piece.id}])??${JSON.stringify(piece.none)})`;
    case 'chosen':
      return `chosen([${piece.of.map(({ at, text }) => `[r[${at}],${JSON.stringify(text)}]`).join(',')}])`;
    case 'object':
      return `(r[${piece.guard}]===null?'null':${expression(piece.pieces)})`;
  }
}

function column(kind: Kind, value: string): string {
  switch (kind) {
    case 'integer':
    case 'number':
    case 'json':
      return `(${value}??'null')`;
    case 'flag':
      return `(${value}===null?'null':${value}==='t'?'true':'false')`;
    case 'day':
    case 'choice':
    case 'link':
      return `plain(${value})`;
    case 'moment':
      return `moment(${value})`;
    default:
      return `quoted(${value})`;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON must escape
const special = /["\\\u0000-\u001f\ud800-\udfff]/;

const chosen = (parts: readonly [string | null, string][]) => `[${parts.flatMap(([is, text]) => (is === 't' ? [text] : [])).join(',')}]`;
const quoted = (value: string | null) =>
  value === null ? 'null' : value.length < 64 && !special.test(value) ? `"${value}"` : JSON.stringify(value);
/** Of characters JSON needs no escape for: ids, days, choices. */
const plain = (value: string | null) => (value === null ? 'null' : `"${value}"`);
/** `2026-11-22 20:15:00.123+07` -> `2026-11-22T20:15:00.123+07:00`. */
const moment = (value: string | null) => (value === null ? 'null' : `"${value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')}"`);
