import type { ProblemCode } from '../../../shared/problem.js';
import { type Field, fieldsOf, idField, knownField, type RowClass } from '../../model/field.js';
import { type AnyResource, resourceOf } from '../../model/resource.js';
import { named } from '../names.js';
import { among } from './among.js';
import { listed, literal, quoted, tableOf } from './piece.js';

/** A rule that Postgres itself keeps, and what its breach means to a person. */
export interface Guard {
  name: string;
  resource: string;
  fields: readonly string[];
  code: ProblemCode;
  /** Null: kept by something else than a constraint of ours. */
  definition: string | null;
}

const later = 'deferrable initially immediate';

export const guardsOf = (row: RowClass): Guard[] => [...unique(row), ...dated(row), ...choices(row), ...cycle(row)];

/** The keys, which TypeORM makes and `KeyNames` names. */
export const keysOf = (row: RowClass): Guard[] => [
  guard(row, [idField], { what: 'key', code: 'ID_EXISTS', definition: null }),
  ...fieldsOf(row)
    .filter((field) => field.target)
    .map((field) => guard(row, [field], { what: 'exists', code: 'UNKNOWN_REFERENCE', definition: null })),
];

function unique(row: RowClass): Guard[] {
  const single = fieldsOf(row).filter((field) => field.unique);
  const together = (resourceOf(row).unique ?? []).map((names) => names.map((name) => knownField(row, name)));
  return [...single.map((field) => [field]), ...together].map((fields) =>
    guard(row, fields, { what: 'unique', code: 'NOT_UNIQUE', definition: `unique (${listed(fields.map(compared))}) ${later}` }),
  );
}

/** Two ciphertexts of one number differ, their keyed hashes don't. */
const compared = ({ kind, column }: Field) => (kind === 'secret' ? `${column}_hash` : column);

function dated(row: RowClass): Guard[] {
  const options = resourceOf(row).dated;
  if (!options) return [];
  const [from, to] = [knownField(row, options.from), knownField(row, options.to)];
  const ends = guard(row, [to], {
    what: 'after_start',
    code: 'ENDS_BEFORE_START',
    definition: `check (${quoted(to.column)} > ${quoted(from.column)})`,
  });
  return [ends, ...alone(row, options)];
}

function alone(row: RowClass, options: NonNullable<AnyResource['dated']>): Guard[] {
  if (!options.alone) return [];
  const fields = options.alone.map((name) => knownField(row, name));
  const same = fields.map((field) => `${present(field)} with =`);
  const where = options.where ? ` where (${among(row, options.where)})` : '';
  const definition = `exclude using gist (${[...same, `(${inForce(row)}) with &&`].join(', ')})${where} ${later}`;
  return [guard(row, [...fields, knownField(row, options.from)], { what: 'alone', code: 'OVERLAPS', definition })];
}

/** Rows that have none are rows of one kind, too: by itself, what is missing equals nothing. */
function present(field: Field): string {
  if (field.required) return unread(field);
  return `coalesce(${quoted(compared(field))}, ${field.kind === 'link' ? nobody : "''"})`;
}

/** Behind an expression, or the planner would look links up here: by equality GiST takes 20 times as long as the link's own b-tree. */
const unread = (field: Field) => (field.kind === 'link' ? `nullif(${quoted(field.column)}, ${nobody})` : quoted(compared(field)));

const nobody = "'00000000-0000-0000-0000-000000000000'";

/** The days a row is in force, or null if there are none: a range that ends before it starts is an error of its own. */
export function inForce(row: RowClass, alias = ''): string {
  const { dated } = resourceOf(row);
  if (!dated) throw new Error(`${row.name} is not dated`);
  const [from, to] = [dated.from, dated.to].map((name) => `${alias}${quoted(knownField(row, name).column)}`);
  return `case when ${from} < coalesce(${to}, 'infinity') then daterange(${from}, ${to}, '[)') end`;
}

const choices = (row: RowClass): Guard[] =>
  fieldsOf(row).flatMap((field) =>
    field.choices
      ? [
          guard(row, [field], {
            what: 'choice',
            code: 'UNKNOWN_CHOICE',
            definition: `check (${quoted(field.column)} in (${Object.keys(field.choices).map(literal).join(', ')}))`,
          }),
        ]
      : [],
  );

/** No row stands below itself: kept by a trigger. */
function cycle(row: RowClass): Guard[] {
  const { tree } = resourceOf(row);
  if (!tree) return [];
  const keeper = 'kept' in tree ? tree.kept() : row;
  return [guard(keeper, [knownField(keeper, tree.parent)], { what: 'cycle', code: 'TREE_CYCLE', definition: null })];
}

function guard(row: RowClass, fields: readonly Field[], { what, ...rest }: { what: string } & Pick<Guard, 'code' | 'definition'>): Guard {
  const name = named(tableOf(row), [...fields.map(({ column }) => column), what].join('_'));
  return { name, resource: row.name, fields: fields.map((field) => field.name), ...rest };
}
