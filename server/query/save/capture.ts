import { readPath } from '../../access/readValue.js';
import { type Field, fieldOf, fieldsOf, linkName, ownFieldsOf, type RowClass } from '../../model/field.js';
import { sqlType } from '../bind.js';
import { standing } from '../condition.js';
import { reached } from '../hop.js';
import { columnOf, type Statement } from '../sql.js';

/** A document captures the truth of its day: these fields are filled from dated facts where they are left empty. */
export const capturedOf = (row: RowClass) => fieldsOf(row).filter(({ captured }) => captured);

/** Of a change that sets some cells: what rests on one of them, or on one that is filled by it. What is set itself stays, empty or not. */
export function touchedBy(row: RowClass, set: readonly Field[]): Field[] {
  const touched: Field[] = [];
  for (const field of capturedOf(row)) if (!set.includes(field) && restsOn(field, [...set, ...touched])) touched.push(field);
  return touched;
}

const restsOn = ({ captured }: Field, moved: readonly Field[]) =>
  moved.some((field) => field.name === captured?.on || (field.target && linkName(field) === captured?.path.split('.')[0]));

/** Rows (SQL with all columns of the resource) whose empty cells are filled in, one after the other, for one may rest on another. */
export const filled = (sql: Statement, row: RowClass, rows: string, fields: readonly Field[]): string =>
  fields.reduce((source, field) => {
    const alias = sql.alias();
    const columns = columnsOfRow(row).map(({ name }) =>
      name === field.column ? `${coalesced(sql, row, alias, field)} as "${name}"` : `${alias}."${name}"`,
    );
    return `select ${columns.join(', ')} from (${source}) ${alias}`;
  }, rows);

/** Whoever saves need not see the facts: the document says what was true, and who may read it is judged by its own fields. */
function coalesced(sql: Statement, row: RowClass, alias: string, field: Field): string {
  const on = fieldOf(row, field.captured?.on ?? '');
  if (!field.captured || !on) throw new Error(`${row.name}.${field.name} is captured on no day`);
  const path = readPath(row, field.captured.path, new Map());
  const here = standing(sql, row, alias, columnOf(alias, on));
  return `coalesce(${columnOf(alias, field)}, ${reached(here, path.hops, (there) => columnOf(there.alias, path.field))})`;
}

/** Every column a save may write. */
export const columnsOfRow = (row: RowClass): { name: string; type: string }[] => [
  { name: 'id', type: 'uuid' },
  { name: 'version', type: 'integer' },
  ...ownFieldsOf(row).flatMap(({ kind, column }) => [
    { name: column, type: sqlType[kind] },
    ...(kind === 'secret' ? [{ name: `${column}_hash`, type: 'bytea' }] : []),
  ]),
];
