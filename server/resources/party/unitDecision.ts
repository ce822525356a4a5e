import type { Key } from '../../../shared/where.js';
import { Choice, Code, Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { Enterprise } from '../economy/enterprise.js';
import { type Ownership, ownerships } from '../economy/ownership.js';
import { ownershipThen, placeThen } from '../economy/thatDay.js';
import { AdminUnit } from '../place/adminUnit.js';
import { PartyUnit } from './partyUnit.js';

const kinds = {
  ESTABLISH: { vi: 'Thành lập', en: 'Establishment', aliases: ['Thành lập mới'] },
  REORGANISE: { vi: 'Tổ chức lại', en: 'Reorganisation', aliases: ['Kiện toàn', 'Chuyển giao, tổ chức lại'] },
  DISSOLVE: { vi: 'Giải thể', en: 'Dissolution' },
  CONSENT_SMALL: { vi: 'Đồng ý lập đảng bộ dưới 30 đảng viên', en: 'Consent to a committee below 30 members' },
};

/** A document: it keeps the truth of its day. A reorganisation in the same enterprise is no new unit. */
@Resource<UnitDecision>({
  vi: 'Quyết định về tổ chức đảng',
  en: 'Unit decision',
  plural: 'unitDecisions',
  area: 'party',
  title: 'unit.name',
  access: {
    read: {
      ...agencies,
      communeOfficer: { or: [{ unit: inOwnPlaces.unit }, { areaId: inOwnPlaces.area }] },
      unitSecretary: { unitId: inOwnUnits.unit },
    },
    create: boards,
    update: boards,
    delete: boards,
  },
  newest: 'decidedOn',
})
export class UnitDecision extends Row {
  @Link(() => PartyUnit, { vi: 'Tổ chức đảng', en: 'Unit', required: true, lasting: true })
  unitId!: Key<PartyUnit>;

  @Choice('UnitDecisionKind', kinds, { vi: 'Loại quyết định', en: 'Kind', required: true, lasting: true, aliases: ['Hình thức thành lập'] })
  kind!: keyof typeof kinds;

  @Code({ vi: 'Số quyết định', en: 'Number', lasting: true, aliases: ['Số QĐ'] })
  number!: string | null;

  @Day({ vi: 'Ngày quyết định', en: 'Decided on', required: true, lasting: true, aliases: ['Ngày QĐ'] })
  decidedOn!: Day;

  @Link(() => PartyUnit, {
    vi: 'Cấp ủy cấp trên khi đó',
    en: 'Parent unit then',
    lasting: true,
    captured: { path: 'unit.placement.parentId', on: 'decidedOn' },
  })
  parentId!: Key<PartyUnit> | null;

  @Link(() => Enterprise, {
    vi: 'Doanh nghiệp khi đó',
    en: 'Enterprise then',
    lasting: true,
    captured: { path: 'unit.seat.enterpriseId', on: 'decidedOn' },
  })
  enterpriseId!: Key<Enterprise> | null;

  @Choice('Ownership', ownerships, ownershipThen('decidedOn'))
  ownership!: Ownership | null;

  @Link(() => AdminUnit, placeThen('decidedOn'))
  areaId!: Key<AdminUnit> | null;

  @Text({ vi: 'Ghi chú', en: 'Note', lasting: true })
  note!: string | null;
}
