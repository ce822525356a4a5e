import { layoutLimits } from '../../shared/savedSheet.js';
import type { Key } from '../../shared/where.js';
import { Code, Flag, Link, Name, Text } from '../model/field.js';
import { Resource } from '../model/resource.js';
import { Row } from '../model/row.js';
import { User } from './user.js';

/** A sheet as somebody arranged it, under a name. It gives nobody a right: what it asks is judged when it is asked. */
@Resource<SavedView>({
  vi: 'Bảng đã lưu',
  en: 'Saved sheet',
  plural: 'savedViews',
  area: 'system',
  title: 'name',
  unique: [['ownerId', 'resource', 'name']],
  readOnly: true,
  untrailed: true,
  access: {},
})
export class SavedView extends Row {
  @Link(() => User, { vi: 'Chủ', en: 'Owner', required: true })
  ownerId!: Key<User>;

  @Code({ vi: 'Bảng', en: 'Resource', required: true })
  resource!: string;

  @Name({ vi: 'Tên', en: 'Name', required: true, max: layoutLimits.name })
  name!: string;

  /** JSON (shared/savedSheet). */
  @Text({ vi: 'Nội dung', en: 'Sheet', required: true, max: layoutLimits.text })
  sheet!: string;

  /** Only its owner may change it, whoever else sees it. */
  @Flag({ vi: 'Khóa', en: 'Locked', required: true })
  isLocked!: boolean;
}
