import { Integer, Moment } from '../model/field.js';
import { Resource } from '../model/resource.js';
import { Row } from '../model/row.js';

/**
 * A counter of attempts to sign in. Its id is a digest of what is counted (an account's name, a network address), because
 * people type their password where the name belongs, and because an upsert needs a key that is not deferrable.
 */
@Resource<Attempt>({
  vi: 'Lần thử đăng nhập',
  en: 'Attempt',
  plural: 'attempts',
  area: 'system',
  title: 'since',
  readOnly: true,
  untrailed: true,
  access: {},
})
export class Attempt extends Row {
  @Integer({ vi: 'Số lần', en: 'Count', required: true })
  count!: number;

  /** For a counter of a stretch of time, its beginning; for one of failures in a row, the last of them. */
  @Moment({ vi: 'Từ lúc', en: 'Since', required: true })
  since!: string;

  @Moment({ vi: 'Tạm khóa đến', en: 'Blocked until' })
  blockedUntil!: string | null;
}
