import type { Label } from '../../../shared/kinds.js';
import { at, isObject } from '../catalog.js';
import type { Column } from './columns.js';
import type { Row } from './line.js';

/** What the server finds wrong with a cell as it is stored: each rule once, in its own words. */
export function warningsIn({ card, field, hops }: Column, row: Row | null): Label[] {
  const told = at(row, [...hops.map(({ name }) => name), 'warnings']);
  const codes = Array.isArray(told) ? told.filter(isObject).map(({ code }) => code) : [];
  return card.warnings.filter(({ code, fields }) => codes.includes(code) && fields.includes(field.name)).map(({ label }) => label);
}
