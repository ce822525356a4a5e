import type { Key } from '../../../shared/where.js';
import { Choice, Day, Link } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { PartyUnit } from './partyUnit.js';

const kinds = {
  MERGE: { vi: 'Sáp nhập', en: 'Merged' },
  SPLIT: { vi: 'Chia, tách', en: 'Split' },
  RENAME: { vi: 'Đổi tên, đổi loại hình', en: 'Renamed or changed in kind' },
};

@Resource<PartyUnitSuccession>({
  vi: 'Kế thừa tổ chức đảng',
  en: 'Party unit succession',
  plural: 'partyUnitSuccessions',
  area: 'party',
  title: 'after.name',
  access: {
    read: { ...agencies, communeOfficer: { after: inOwnPlaces.unit }, unitSecretary: { afterId: inOwnUnits.unit } },
    create: boards,
    update: boards,
    delete: boards,
  },
  newest: 'effectiveOn',
  unique: [['beforeId', 'afterId']],
})
export class PartyUnitSuccession extends Row {
  @Link(() => PartyUnit, { vi: 'Tổ chức cũ', en: 'Before', required: true, lasting: true })
  beforeId!: Key<PartyUnit>;

  @Link(() => PartyUnit, { vi: 'Tổ chức mới', en: 'After', required: true, lasting: true })
  afterId!: Key<PartyUnit>;

  @Choice('PartyUnitSuccessionKind', kinds, { vi: 'Hình thức', en: 'Kind', required: true, lasting: true })
  kind!: keyof typeof kinds;

  @Day({ vi: 'Có hiệu lực từ ngày', en: 'In effect from', required: true, lasting: true })
  effectiveOn!: Day;
}
