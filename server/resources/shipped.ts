import type { FieldOptions } from '../model/field.js';
import { reference } from './access.js';

/** Which edition of the platform's definitions a row came with, or was last corrected by. Nobody writes it through the API. */
export const edition = {
  vi: 'Ấn bản',
  en: 'Edition',
  privacy: 'public',
  lasting: true,
  writers: [],
  hint: {
    vi: 'Bộ định nghĩa đi kèm hệ thống mà dòng này thuộc về: chỉ để xem, muốn khác thì chép thành dòng mới. Để trống ở dòng của cơ quan',
    en: 'The shipped definitions this row belongs to: read only, to change it copy it into a new row. Empty in rows of an office',
  },
} as const satisfies FieldOptions;

/** The shipped row that an office's row was copied from, and stands in for. */
export const original = {
  vi: 'Chép từ',
  en: 'Copied from',
  privacy: 'public',
  lasting: true,
  hint: { vi: 'Dòng gốc mà dòng này thay cho', en: 'The shipped row this one stands in for' },
} as const satisfies FieldOptions;

/** For `@Resource`: by what shipped rows are known, and copies. */
export const shipped = { edition: 'edition', original: 'originalId' } as const;

/** Rows of an office, as against shipped ones. */
const own = { edition: { isNull: true } } as const;

/** What the platform reckons by: everybody reads it, nobody changes what was shipped, the administrator keeps copies and rows of his own. */
export const definition = { ...reference, update: { admin: own }, delete: { admin: own } } as const;
