import type { Key } from '../../../shared/where.js';
import { Code, Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, overseers } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { from, until } from '../lifespan.js';
import { PartyMember } from '../party/partyMember.js';
import { PartyUnit } from '../party/partyUnit.js';
import { AdminUnit } from '../place/adminUnit.js';
import { Agency } from './agency.js';

/** Clause IV.7: which committee member follows which place, agency or unit. */
@Resource<Assignment>({
  vi: 'Phân công theo dõi',
  en: 'Assignment',
  plural: 'assignments',
  area: 'plan',
  title: 'member.person.fullName',
  access: {
    read: { ...overseers, communeOfficer: { areaId: inOwnPlaces.area }, unitSecretary: { unitId: inOwnUnits.unit } },
    create: boards,
    update: boards,
    delete: boards,
  },
  dated: { from: 'startedOn', to: 'endedOn' },
})
export class Assignment extends Row {
  @Link(() => PartyMember, { vi: 'Cấp ủy viên', en: 'Committee member', required: true })
  memberId!: Key<PartyMember>;

  @Link(() => AdminUnit, { vi: 'Địa bàn', en: 'Place' })
  areaId!: Key<AdminUnit> | null;

  @Link(() => Agency, { vi: 'Cơ quan', en: 'Agency' })
  agencyId!: Key<Agency> | null;

  @Link(() => PartyUnit, { vi: 'Tổ chức đảng', en: 'Unit' })
  unitId!: Key<PartyUnit> | null;

  @Code({ vi: 'Số văn bản phân công', en: 'Number of the decision', aliases: ['Thông báo phân công'] })
  decisionNumber!: string | null;

  @Day(from)
  startedOn!: Day;

  @Day(until)
  endedOn!: Day | null;

  @Text({ vi: 'Nội dung phụ trách', en: 'Charge' })
  charge!: string | null;
}
