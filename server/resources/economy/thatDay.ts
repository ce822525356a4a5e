import type { FieldOptions } from '../../model/field.js';

/** What a document says of its enterprise as it stood on the document's own day, which is in the field `on`. Correctable. */
export const ownershipThen = (on: string) =>
  ({
    vi: 'Thành phần kinh tế khi đó',
    en: 'Ownership then',
    lasting: true,
    captured: { path: 'enterprise.standing.ownership', on },
  }) as const satisfies FieldOptions;

export const placeThen = (on: string) =>
  ({
    vi: 'Địa bàn khi đó',
    en: 'Place then',
    lasting: true,
    captured: { path: 'enterprise.site.areaId', on },
  }) as const satisfies FieldOptions;
