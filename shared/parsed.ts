import type { Label } from './kinds.js';

/** Why a typed value is not taken. The words are made from the code in the reader's language. */
export const refusalCodes = [
  'NUMBER_INVALID',
  'NUMBER_NOT_WHOLE',
  'MONEY_UNIT_UNKNOWN',
  'YEAR_INVALID',
  'DATE_INVALID',
  'DATE_TWO_DIGIT_YEAR',
  'DATE_YEAR_ONLY',
  'DATE_QUARTER_ONLY',
  'DATE_MONTH_ONLY',
  'PERIOD_INVALID',
  'FLAG_INVALID',
  'PHONE_FORMAT',
  'TAX_CODE_FORMAT',
  'TAX_CODE_CHECKSUM',
  'CCCD_FORMAT',
  'EXCEL_ERROR',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** What a taken value should be looked at for: it was mended, or it is odd but not wrong. */
export const noteCodes = [
  'DASH_AS_EMPTY',
  'WORDS_DROPPED',
  'MONEY_UNIT_CONVERTED',
  'DATE_FROM_SERIAL',
  'PHONE_LEADING_ZERO_RESTORED',
  'TAX_CODE_LEADING_ZERO_RESTORED',
  'TAX_CODE_CHECKSUM_OVERRIDDEN',
  'NOT_AN_ENTERPRISE',
  'CCCD_LEADING_ZERO_RESTORED',
  'CCCD_PROVINCE_UNKNOWN',
  'CCCD_BIRTH_YEAR_MISMATCH',
  'CCCD_GENDER_MISMATCH',
] as const;
export type NoteCode = (typeof noteCodes)[number];

export interface Taken<T> {
  ok: true;
  value: T;
  notes: readonly NoteCode[];
}
export interface Refused {
  ok: false;
  code: RefusalCode;
  accepts: Label;
}
export type Parsed<T> = Taken<T> | Refused;

export const taken = <T>(value: T, ...notes: NoteCode[]): Taken<T> => ({ ok: true, value, notes });
export const refused = (code: RefusalCode, accepts: Label): Refused => ({ ok: false, code, accepts });

/**
 * How a whole column is to be read; or the places of the cells that speak against the custom of the country; or, where all of it could be
 * read in either way, the place of a cell that shows it.
 */
export type Reading<Style> = { as: Style } | { ambiguous: readonly number[] } | { either: number };
