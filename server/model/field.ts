import 'reflect-metadata';
import { Float, Field as GraphQLField, ID, Int } from 'type-graphql';
import { Column, type ColumnOptions, JoinColumn, ManyToOne } from 'typeorm';
import type { ChoiceLabel, Format, Kind, Label, Privacy } from '../../shared/kinds.js';
import type { Day as DayText, Key, Secret as SecretText } from '../../shared/where.js';
import { choiceType } from './choiceType.js';
import { snake } from './naming.js';
import type { Role } from './roles.js';

export type Day = DayText;
export type Secret = SecretText;

export interface FieldOptions extends Label {
  required?: boolean;
  unique?: boolean;
  /** Header spellings to accept when a sheet is pasted or imported, besides the labels. */
  aliases?: readonly string[];
  /** How a sheet says that there is none: `Ngoài khu, cụm`. */
  none?: readonly string[];
  /** `internal` unless said. */
  privacy?: Privacy;
  /** Roles that may see, filter and sort by this field, instead of those its privacy lets in. */
  readers?: readonly Role[];
  /** Roles that may change it. Everyone who may update the row, unless said. */
  writers?: readonly Role[];
  hint?: Label;
  /** True of the row at any day (a name, a day of birth): may be read `asOf`. Dated rows and ids need no saying. */
  lasting?: boolean;
  /** For a link: roles that see every row over there which a row they see here points at, so may ask for absence through it. Tested. */
  covered?: readonly Role[];
  /** Filled at save, when left empty, from this path as it stood on the day in the field `on`. */
  captured?: { path: string; on: string };
  /** A choice that says what the checks of the kind find in that field of the row. The engine alone writes it; who reads the field reads it. */
  judges?: string;
  /**
   * Of a flag, which the database keeps: another row says the same in all of these fields, names compared as they are sorted. Its readers
   * learn of that row, so must be roles that see every row. Tested.
   */
  duplicates?: readonly string[];
  /** For a link to a place: the field whose text, an address, ends in its name. */
  endOf?: string;
}

export interface Field extends FieldOptions {
  name: string;
  kind: Kind;
  column: string;
  format?: Format;
  /** A person's name: sorted by given name. */
  given?: boolean;
  /** A code that counts: II.2 stands before II.10. */
  numbered?: boolean;
  min?: number;
  max?: number;
  choices?: Record<string, ChoiceLabel>;
  /** GraphQL enum of the choices, and its name: `Ownership`. */
  choiceType?: object;
  choiceName?: string;
  target?: () => RowClass;
}

export type RowClass<T extends object = object> = new () => T;

const declared = new Map<object, Field[]>();

/** `id` and `version` as fields, for whoever reads, filters or sorts by them. */
export const idField: Field = {
  name: 'id',
  kind: 'link',
  column: 'id',
  vi: 'Mã dòng',
  en: 'Row id',
  privacy: 'public',
  required: true,
  unique: true,
  lasting: true,
};
export const versionField: Field = {
  name: 'version',
  kind: 'integer',
  column: 'version',
  vi: 'Lần sửa',
  en: 'Version',
  privacy: 'public',
  required: true,
  lasting: true,
};

/** The declared fields of a resource, in order of declaration; `id` and `version` apart. */
export const fieldsOf = (row: RowClass): readonly Field[] => declared.get(row.prototype) ?? [];

export function fieldOf(row: RowClass, name: string): Field | undefined {
  if (name === 'id') return idField;
  if (name === 'version') return versionField;
  return fieldsOf(row).find((field) => field.name === name);
}

/** What a row says by itself: what it has because of other rows is no part of its history, nor of a save. */
export const ownFieldsOf = (row: RowClass): Field[] => fieldsOf(row).filter(({ duplicates }) => !duplicates);

/** What the platform finds, so nobody writes. */
export const isFound = ({ judges, duplicates }: Field) => judges !== undefined || duplicates !== undefined;

/** A field that a declaration names. */
export function knownField(row: RowClass, name: string): Field {
  const field = fieldOf(row, name);
  if (!field) throw new Error(`${row.name} has no field ${name}`);
  return field;
}

/** A property decorator that type-checks only on a property whose type is exactly T. */
export type On<T> = <K extends string, O extends { [P in K]: unknown }>(
  row: O,
  name: Same<O[K], T> extends true ? K : { error: 'this property must have the type'; expected: T; found: O[K] },
) => void;

/** Identical: a mere `string` is neither a Day nor a Key, though it could be assigned. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Valued<T, O extends FieldOptions> = O extends { required: true } ? T : T | null;

export const Text = <const O extends FieldOptions & { max?: number; format?: Format }>(options: O) =>
  field<Valued<string, O>>('text', { max: 2000, ...options }, { type: 'text' }, String);

/** A person's or organisation's name: searched by words, sorted by given name where `given` says so. */
export const Name = <const O extends FieldOptions & { max?: number; given?: boolean }>(options: O) =>
  field<Valued<string, O>>('name', { max: 500, ...options }, { type: 'text' }, String);

/** A number that is not counted with: tax code, phone, decision number. Searched by any part of it, sorted as counted where `numbered` says so. */
export const Code = <const O extends FieldOptions & { max?: number; format?: Format; numbered?: boolean }>(options: O) =>
  field<Valued<string, O>>('code', { max: 100, ...options }, { type: 'text' }, String);

export const Integer = <const O extends FieldOptions & { min?: number; max?: number; format?: 'year' }>(options: O) =>
  field<Valued<number, O>>('integer', { min: -2_147_483_648, max: 2_147_483_647, ...options }, { type: 'integer' }, Int);

/** Up to 15 digits, so that JSON carries it exactly. */
export const Amount = <const O extends FieldOptions & { min?: number; max?: number; format?: Format }>(options: O) =>
  field<Valued<number, O>>(
    'number',
    { min: -999_999_999_999, max: 999_999_999_999, ...options },
    { type: 'numeric', precision: 15, scale: 3 },
    Float,
  );

export const Day = <const O extends FieldOptions>(options: O) => field<Valued<DayText, O>>('day', options, { type: 'date' }, String);

export const Moment = <const O extends FieldOptions>(options: O) =>
  field<Valued<string, O>>('moment', options, { type: 'timestamptz' }, String);

export const Flag = <const O extends FieldOptions>(options: O) => field<Valued<boolean, O>>('flag', options, { type: 'boolean' }, Boolean);

/** One of a fixed list, UPPER_SNAKE in database, TypeScript, GraphQL and file. `name` is the list's GraphQL type. */
export const Choice = <const C extends Record<string, ChoiceLabel>, const O extends FieldOptions>(name: string, choices: C, options: O) =>
  field<Valued<keyof C & string, O>>(
    'choice',
    { ...options, choices, choiceName: name, choiceType: choiceType(name, choices) },
    { type: 'text' },
    choiceType(name, choices),
  );

/** A link to one row of another resource. `unitId` is the id, `unit` the row. */
export const Link = <T extends object, const O extends FieldOptions>(target: () => RowClass<T>, options: O) =>
  field<Valued<Key<T>, O>>('link', { ...options, target }, { type: 'uuid' }, ID);

/** The id of a row of a resource that the declaring file may not know: the engine's own tables know no noun of the domain. */
export const Id = <const O extends FieldOptions>(options: O) => field<Valued<string, O>>('link', options, { type: 'uuid' }, ID);

/** Enciphered, with a keyed hash beside it for equality. Shown as its last three digits. */
export const Secret = <const O extends FieldOptions & { format?: Format }>(options: O) =>
  field<Valued<SecretText, O>>('secret', { privacy: 'secret', ...options }, { type: 'text' }, String);

/** `communeId` -> `commune`. */
export const linkName = (link: Field) => link.name.replace(/Id$/, '');

function field<T>(kind: Kind, options: FieldOptions & Partial<Field>, column: ColumnOptions, type: object): On<T> {
  const decorate = (row: object, name: string) => {
    const made: Field = { ...options, ...privacyOf(row, options), name, kind, column: snake(name) };
    declared.set(row, [...(declared.get(row) ?? []), made]);
    Column({ ...column, nullable: !made.required, ...(made.duplicates && { default: false }) })(row, name);
    // Not a field, for nobody may read it: what equality of secrets is asked by.
    if (kind === 'secret') Column({ type: 'bytea', nullable: true, select: false })(row, `${name}Hash`);
    GraphQLField(() => type as never, { nullable: true, description: made.vi, simple: true })(row, name);
    if (!made.target) return;
    ManyToOne(made.target, { nullable: !made.required, deferrable: 'INITIALLY IMMEDIATE' })(row, linkName(made));
    JoinColumn({ name: made.column })(row, linkName(made));
  };
  return decorate as unknown as On<T>;
}

/** What a check found is as private as what it looked at: that is declared before it. */
function privacyOf(row: object, { judges }: FieldOptions): Pick<FieldOptions, 'privacy' | 'readers'> {
  if (judges === undefined) return {};
  const judged = declared.get(row)?.find(({ name }) => name === judges);
  if (!judged) throw new Error(`there is no ${judges} to judge`);
  return { privacy: judged.privacy, readers: judged.readers };
}
