import type { Key } from '../../shared/where.js';
import { Choice, Id, Link } from '../model/field.js';
import { Resource } from '../model/resource.js';
import { type Role, roles } from '../model/roles.js';
import { Row } from '../model/row.js';
import { SavedView } from './savedView.js';

/** Who else sees a saved sheet: who works for an agency, or in a role that is an agency by itself. */
@Resource<SavedViewShare>({
  vi: 'Chia sẻ bảng đã lưu',
  en: 'Share of a saved sheet',
  plural: 'savedViewShares',
  area: 'system',
  title: 'viewId',
  unique: [
    ['viewId', 'agencyId'],
    ['viewId', 'role'],
  ],
  readOnly: true,
  untrailed: true,
  access: {},
})
export class SavedViewShare extends Row {
  @Link(() => SavedView, { vi: 'Bảng đã lưu', en: 'Saved sheet', required: true })
  viewId!: Key<SavedView>;

  @Id({ vi: 'Cơ quan', en: 'Agency' })
  agencyId!: string | null;

  @Choice('Role', roles, { vi: 'Vai trò', en: 'Role' })
  role!: Role | null;
}
