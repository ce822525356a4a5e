import type { Key } from '../../../shared/where.js';
import { Choice, Day, Link } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, dutyRoles, overseers } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { from, until } from '../lifespan.js';
import { MembershipDecision } from './membershipDecision.js';
import { PartyMember } from './partyMember.js';

const standings = {
  PROBATIONARY: {
    vi: 'Dự bị',
    en: 'Probationary',
    aliases: ['Đảng viên dự bị', 'Đang sinh hoạt (dự bị)', 'Đang sinh hoạt - dự bị'],
  },
  OFFICIAL: { vi: 'Chính thức', en: 'Official', aliases: ['Đang sinh hoạt', 'Đang sinh hoạt - chính thức', 'Đảng viên chính thức'] },
  EXEMPT: { vi: 'Chính thức, được miễn công tác và sinh hoạt', en: 'Exempt from activity', aliases: ['Miễn sinh hoạt'] },
  LEFT: { vi: 'Không còn là đảng viên', en: 'Left the Party', aliases: ['Đã xóa tên', 'Từ trần', 'Khai trừ', 'Xin ra khỏi Đảng'] },
};

/** What a member was in a stretch of time. Each is the work of a decision, and written with it. */
@Resource<MemberStanding>({
  vi: 'Tư cách đảng viên',
  en: 'Member standing',
  plural: 'memberStandings',
  area: 'party',
  title: 'member.person.fullName',
  access: {
    read: { ...overseers, communeOfficer: { member: inOwnPlaces.member }, unitSecretary: { member: inOwnUnits.member } },
    create: boards,
    update: boards,
    delete: boards,
  },
  dated: { from: 'startedOn', to: 'endedOn', alone: ['memberId'] },
})
export class MemberStanding extends Row {
  @Link(() => PartyMember, { vi: 'Đảng viên', en: 'Member', required: true, covered: dutyRoles })
  memberId!: Key<PartyMember>;

  @Choice('MemberStandingKind', standings, { vi: 'Tư cách', en: 'Standing', required: true, aliases: ['Trạng thái', 'Tư cách đảng viên'] })
  is!: keyof typeof standings;

  @Link(() => MembershipDecision, { vi: 'Theo quyết định', en: 'By decision' })
  decisionId!: Key<MembershipDecision> | null;

  @Day(from)
  startedOn!: Day;

  @Day(until)
  endedOn!: Day | null;
}
