import type { Key } from '../../../shared/where.js';
import { Choice, Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { reference } from '../access.js';
import { doubt } from '../lifespan.js';
import { AdminUnit } from './adminUnit.js';

const kinds = {
  MERGE: { vi: 'Nhập', en: 'Merged' },
  RENAME: { vi: 'Đổi tên', en: 'Renamed' },
  UPGRADE: { vi: 'Đổi loại', en: 'Changed in kind' },
};

/** Whose land became whose. No reform split a commune, so every predecessor has one successor at a time. */
@Resource<AdminUnitSuccession>({
  vi: 'Sáp nhập, đổi tên đơn vị',
  en: 'Administrative succession',
  plural: 'adminUnitSuccessions',
  area: 'place',
  title: 'after.fullName',
  access: reference,
  newest: 'effectiveOn',
  unique: [['beforeId', 'afterId']],
})
export class AdminUnitSuccession extends Row {
  @Link(() => AdminUnit, { vi: 'Đơn vị cũ', en: 'Before', required: true, privacy: 'public', lasting: true })
  beforeId!: Key<AdminUnit>;

  @Link(() => AdminUnit, { vi: 'Đơn vị mới', en: 'After', required: true, privacy: 'public', lasting: true })
  afterId!: Key<AdminUnit>;

  @Choice('AdminUnitSuccessionKind', kinds, { vi: 'Hình thức', en: 'Kind', required: true, privacy: 'public', lasting: true })
  kind!: keyof typeof kinds;

  @Day({ vi: 'Có hiệu lực từ ngày', en: 'In effect from', required: true, privacy: 'public', lasting: true })
  effectiveOn!: Day;

  @Text({ vi: 'Nghị quyết', en: 'Decision', privacy: 'public', lasting: true })
  decision!: string | null;

  @Text({ vi: 'Nguồn', en: 'Source', privacy: 'public' })
  source!: string | null;

  @Text(doubt)
  doubt!: string | null;
}
