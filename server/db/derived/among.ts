import { fieldOf, type RowClass } from '../../model/field.js';
import { literal, quoted } from './piece.js';

/** The rows among which a dated resource stands alone, as a predicate. Only a choice or a flag that equals something: the rest can't be indexed. */
export function among(row: RowClass, where: object): string {
  return Object.entries(where)
    .map(([name, test]) => equal(row, name, test))
    .join(' and ');
}

function equal(row: RowClass, name: string, test: unknown): string {
  const field = fieldOf(row, name);
  const [[operator, value] = [], ...more] = Object.entries(test ?? {});
  const plain = operator === 'eq' && more.length === 0;
  if (field?.kind === 'flag' && plain && typeof value === 'boolean') return `${quoted(field.column)} is ${value}`;
  if (field?.kind === 'choice' && plain && typeof value === 'string') return `${quoted(field.column)} = ${literal(value)}`;
  throw new Error(`${row.name}: dated.where may only say what a choice or a flag of the row equals, not ${name} ${JSON.stringify(test)}`);
}
