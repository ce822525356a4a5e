import { type Field, fieldsOf, type RowClass } from '../../model/field.js';
import type { Plain, Stored } from './change.js';
import type { SaveEnv } from './request.js';
import { resealed } from './seal.js';

/** A row, or some cells of it, as the trail keeps it: by column. A column that is no field any more is passed over. */
export type Image = Readonly<Record<string, unknown>>;

/** What the trail keeps, as a save writes it. What checks found then is not brought back: they look at the row again. */
export const cellsOf = ({ vault }: SaveEnv, row: RowClass, id: string, image: Image): Map<Field, Stored> =>
  new Map(
    inImage(row, image)
      .filter(({ judges }) => !judges)
      .map((field) => {
        const value = plainOf(field, image);
        return [field, field.kind === 'secret' && typeof value === 'string' ? resealed(vault, { row, field, id }, value) : value];
      }),
  );

/** The same to compare with what is there: a secret sealed. */
export const readOf = (row: RowClass, image: Image): Map<Field, Plain> =>
  new Map(inImage(row, image).map((field) => [field, plainOf(field, image)]));

const inImage = (row: RowClass, image: Image) => fieldsOf(row).filter(({ column }) => Object.hasOwn(image, column));

function plainOf({ kind, column }: Field, image: Image): Plain {
  const value = image[column] ?? null;
  if (kind === 'json') return value === null ? null : JSON.stringify(value);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

export const versionOf = (image: Image): number => Number(image.version);
