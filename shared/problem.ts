/** An expected failure, on a row and a field. The words are made from the code in the reader's language. */
export interface Problem {
  resource: string;
  id: string | null;
  field: string | null;
  code: ProblemCode;
  /** What the sentence of this code names: a limit, a value, fields, another row (`row` its id, `title` what it is called). */
  detail?: Record<string, string | number | readonly string[]>;
}

export const problemCodes = [
  'REQUIRED',
  'INVALID',
  'TOO_LONG',
  'TOO_SMALL',
  'TOO_LARGE',
  'UNKNOWN_CHOICE',
  'UNKNOWN_REFERENCE',
  'NOT_UNIQUE',
  'OVERLAPS',
  'ENDS_BEFORE_START',
  'TAX_CODE_FORMAT',
  'TAX_CODE_CHECKSUM',
  'CCCD_FORMAT',
  'PHONE_FORMAT',
  'DATE_INVALID',
  'NUMBER_INVALID',
  'WEB_ADDRESS_SCHEME',
  'NOT_FOUND',
  'OUTSIDE_SCOPE',
  'ID_EXISTS',
  'VERSION_MISSING',
  'VERSION_STALE',
  'STILL_REFERRED_TO',
  'TREE_CYCLE',
  'READ_ONLY',
  'OPERATION_REUSED',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** Somebody else wrote this cell since it was read. */
export interface Conflict {
  resource: string;
  id: string;
  field: string;
  yours: unknown;
  theirs: unknown;
  by: string | null;
  at: string;
}
