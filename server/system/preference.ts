import type { Key } from '../../shared/where.js';
import { Choice, Link } from '../model/field.js';
import { Resource } from '../model/resource.js';
import { Row } from '../model/row.js';
import { User } from './user.js';

export const languages = {
  VI: { vi: 'Tiếng Việt', en: 'Vietnamese' },
  EN: { vi: 'Tiếng Anh', en: 'English' },
} as const;

export const densities = {
  COMFORTABLE: { vi: 'Thoáng', en: 'Comfortable' },
  COMPACT: { vi: 'Gọn', en: 'Compact' },
} as const;

/** How somebody likes the pages, on whatever machine they sit. It has its user's id. */
@Resource<Preference>({
  vi: 'Tùy chọn hiển thị',
  en: 'Preference',
  plural: 'preferences',
  area: 'system',
  title: 'language',
  readOnly: true,
  untrailed: true,
  access: {},
})
export class Preference extends Row {
  @Link(() => User, { vi: 'Người dùng', en: 'User', required: true, unique: true })
  userId!: Key<User>;

  @Choice('Language', languages, { vi: 'Ngôn ngữ', en: 'Language', required: true })
  language!: keyof typeof languages;

  @Choice('Density', densities, { vi: 'Khoảng cách dòng', en: 'Density', required: true })
  density!: keyof typeof densities;
}
