import { layoutLimits } from '../../shared/savedSheet.js';
import type { Key } from '../../shared/where.js';
import { Code, Link, Text } from '../model/field.js';
import { Resource } from '../model/resource.js';
import { Row } from '../model/row.js';
import { User } from './user.js';

/** How somebody has laid out the sheet of a resource, on whatever machine they sit. */
@Resource<SheetLayout>({
  vi: 'Bố trí cột của người dùng',
  en: 'Sheet layout',
  plural: 'sheetLayouts',
  area: 'system',
  title: 'resource',
  unique: [['userId', 'resource']],
  readOnly: true,
  untrailed: true,
  access: {},
})
export class SheetLayout extends Row {
  @Link(() => User, { vi: 'Người dùng', en: 'User', required: true })
  userId!: Key<User>;

  @Code({ vi: 'Bảng', en: 'Resource', required: true })
  resource!: string;

  /** JSON (shared/savedSheet). */
  @Text({ vi: 'Bố trí', en: 'Layout', required: true, max: layoutLimits.text })
  layout!: string;
}
