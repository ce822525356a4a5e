import type { ResourceCard } from '../../../shared/catalog.js';
import type { Label } from '../../../shared/kinds.js';
import { at, isObject } from '../catalog.js';
import type { Column } from './columns.js';
import type { Row } from './line.js';

/** The rules that a cell breaks as it is stored. */
export function warnedIn({ card, field, hops }: Column, row: Row | null): ResourceCard['warnings'] {
  const told = at(row, [...hops.map(({ name }) => name), 'warnings']);
  const codes = Array.isArray(told) ? told.filter(isObject).map(({ code }) => code) : [];
  return card.warnings.filter(({ code, fields }) => codes.includes(code) && fields.includes(field.name));
}

/** What the server finds wrong with a cell as it is stored: each rule once, in its own words. */
export const warningsIn = (column: Column, row: Row | null): Label[] => warnedIn(column, row).map(({ label }) => label);
