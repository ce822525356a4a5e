import type { Key } from '../../../shared/where.js';
import { Choice, Code, Day, Link } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, dutyRoles, overseers } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { from, until } from '../lifespan.js';
import { PartyMember } from './partyMember.js';
import { PartyUnit } from './partyUnit.js';

const kinds = {
  SECRETARY: { vi: 'Bí thư', en: 'Secretary' },
  STANDING_DEPUTY: { vi: 'Phó bí thư thường trực', en: 'Standing deputy secretary' },
  DEPUTY_SECRETARY: { vi: 'Phó bí thư', en: 'Deputy secretary' },
  STANDING_MEMBER: { vi: 'Ủy viên ban thường vụ', en: 'Standing committee member' },
  COMMITTEE_MEMBER: { vi: 'Cấp ủy viên, chi ủy viên', en: 'Committee member', aliases: ['Chi ủy viên', 'Cấp ủy viên', 'Đảng ủy viên'] },
  INSPECTION_HEAD: { vi: 'Chủ nhiệm ủy ban kiểm tra', en: 'Head of inspection', aliases: ['Chủ nhiệm UBKT'] },
  GROUP_LEADER: { vi: 'Tổ trưởng tổ đảng', en: 'Group leader' },
};

const ways = { ELECTED: { vi: 'Bầu', en: 'Elected' }, APPOINTED: { vi: 'Chỉ định', en: 'Appointed' } };

@Resource<UnitPost>({
  vi: 'Chức vụ trong tổ chức đảng',
  en: 'Party post',
  plural: 'unitPosts',
  area: 'party',
  title: 'member.person.fullName',
  access: {
    read: { ...overseers, communeOfficer: { unit: inOwnPlaces.unit }, unitSecretary: { unitId: inOwnUnits.unit } },
    create: boards,
    update: boards,
    delete: boards,
  },
  dated: { from: 'startedOn', to: 'endedOn', alone: ['unitId'], where: { kind: { eq: 'SECRETARY' } } },
})
export class UnitPost extends Row {
  @Link(() => PartyUnit, { vi: 'Tổ chức đảng', en: 'Unit', required: true, covered: dutyRoles })
  unitId!: Key<PartyUnit>;

  @Link(() => PartyMember, { vi: 'Đảng viên', en: 'Member', required: true, aliases: ['Bí thư'] })
  memberId!: Key<PartyMember>;

  @Choice('UnitPostKind', kinds, { vi: 'Chức vụ', en: 'Post', required: true })
  kind!: keyof typeof kinds;

  @Choice('UnitPostWay', ways, { vi: 'Hình thức', en: 'Elected or appointed' })
  way!: keyof typeof ways | null;

  @Code({ vi: 'Số quyết định', en: 'Decision number' })
  decisionNumber!: string | null;

  @Day(from)
  startedOn!: Day;

  @Day(until)
  endedOn!: Day | null;
}
