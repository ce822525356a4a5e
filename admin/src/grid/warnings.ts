import type { ResourceCard } from '../../../shared/catalog.js';
import type { Label } from '../../../shared/kinds.js';
import { at, isObject } from '../catalog.js';
import { type Column, rowPath } from './columns.js';
import type { Row } from './line.js';

/** The rules that a cell breaks as it is stored. */
export function warnedIn({ card, field, hops }: Column, row: Row | null): ResourceCard['warnings'] {
  const told = at(row, [...rowPath({ hops }), 'warnings']);
  const here = Array.isArray(told) ? told.filter(isObject).filter(({ fields }) => isAmong(fields, field.name)) : [];
  return card.warnings.filter(({ code, fields }) => fields.includes(field.name) && here.some((warning) => warning.code === code));
}

const isAmong = (fields: unknown, name: string) => Array.isArray(fields) && fields.includes(name);

/** What the server finds wrong with a cell as it is stored: each rule once, in its own words. */
export const warningsIn = (column: Column, row: Row | null): Label[] => warnedIn(column, row).map(({ label }) => label);
