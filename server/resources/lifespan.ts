import type { FieldOptions } from '../model/field.js';

/** The first day of a dated row. */
export const from = { vi: 'Từ ngày', en: 'From', required: true } as const satisfies FieldOptions;

/** The day before which it ends: the next row starts on that very day, so no day is in two rows and none is in neither. */
export const until = {
  vi: 'Đến trước ngày',
  en: 'Until',
  hint: { vi: 'Ngày đầu tiên không còn hiệu lực; để trống nếu vẫn còn', en: 'The first day it no longer holds; empty while it does' },
} as const satisfies FieldOptions;

/** What of a reference row was inferred, contested or not found. */
export const doubt = {
  vi: 'Điều chưa chắc chắn',
  en: 'Doubt',
  privacy: 'public',
  hint: { vi: 'Điều suy luận, chưa kiểm chứng hoặc chưa tìm thấy', en: 'What is inferred, unverified or not found' },
} as const satisfies FieldOptions;
