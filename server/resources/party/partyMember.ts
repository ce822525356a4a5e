import type { Key, Many, One } from '../../../shared/where.js';
import { Choice, Day, Link, Secret } from '../../model/field.js';
import { Back, Current, Via } from '../../model/reach.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, boardWriters, dutyRoles, overseers } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { Enterprise } from '../economy/enterprise.js';
import { Assignment } from '../plan/assignment.js';
import { Introduction } from './introduction.js';
import { MemberEvaluation } from './memberEvaluation.js';
import { MemberStanding } from './memberStanding.js';
import { MembershipDecision } from './membershipDecision.js';
import { PartyUnit } from './partyUnit.js';
import { Person } from './person.js';
import { Registration } from './registration.js';
import { UnitPost } from './unitPost.js';

const theories = {
  ELEMENTARY: { vi: 'Sơ cấp', en: 'Elementary' },
  INTERMEDIATE: { vi: 'Trung cấp', en: 'Intermediate', aliases: ['TC'] },
  ADVANCED: { vi: 'Cao cấp, cử nhân', en: 'Advanced', aliases: ['Cao cấp', 'Cử nhân', 'CC'] },
};

@Resource<PartyMember>({
  vi: 'Đảng viên',
  en: 'Party member',
  plural: 'partyMembers',
  area: 'party',
  title: 'person.fullName',
  lies: ['person.employments.enterprise.sites.areaId'],
  access: {
    read: { ...overseers, communeOfficer: inOwnPlaces.member, unitSecretary: inOwnUnits.member },
    create: boards,
    update: { ...boards, unitSecretary: inOwnUnits.member },
    delete: boards,
  },
})
export class PartyMember extends Row {
  @Link(() => Person, {
    vi: 'Người',
    en: 'Person',
    required: true,
    unique: true,
    privacy: 'personal',
    lasting: true,
    writers: boardWriters,
    covered: dutyRoles,
  })
  personId!: Key<Person>;

  @Secret({ vi: 'Số thẻ đảng viên', en: 'Party card number', unique: true, lasting: true, aliases: ['Số thẻ Đảng viên', 'Số thẻ'] })
  cardNumber!: Secret | null;

  /** As the national list has it; figures count the decision, which most members admitted elsewhere don't have here. */
  @Day({ vi: 'Ngày kết nạp', en: 'Admitted on', privacy: 'personal', lasting: true, aliases: ['Ngày vào Đảng'] })
  admittedOn!: Day | null;

  @Day({ vi: 'Ngày chính thức', en: 'Official since', privacy: 'personal', lasting: true, aliases: ['Ngày công nhận chính thức'] })
  officialOn!: Day | null;

  @Choice('PoliticalTheory', theories, { vi: 'Lý luận chính trị', en: 'Political theory', aliases: ['Trình độ lý luận chính trị'] })
  politicalTheory!: keyof typeof theories | null;

  @Back(() => MemberStanding, 'memberId', {
    label: { vi: 'Tư cách qua các thời kỳ', en: 'Standings' },
    covered: dutyRoles,
  })
  standings!: Many<MemberStanding>;

  @Current(() => MemberStanding, 'memberId', { label: { vi: 'Tư cách hiện nay', en: 'Standing' }, covered: dutyRoles })
  standing!: One<MemberStanding>;

  @Back(() => Registration, 'memberId', {
    label: { vi: 'Nơi sinh hoạt qua các thời kỳ', en: 'Registrations' },
    covered: dutyRoles,
  })
  registrations!: Many<Registration>;

  @Current(() => Registration, 'memberId', {
    where: { kind: { eq: 'OFFICIAL' } },
    label: { vi: 'Sinh hoạt chính thức', en: 'Registration' },
    covered: dutyRoles,
  })
  registration!: One<Registration>;

  @Via(() => PartyUnit, 'registration', 'unit')
  unit!: One<PartyUnit>;

  @Via(() => Enterprise, 'person', 'employment', 'enterprise')
  workplace!: One<Enterprise>;

  @Back(() => MembershipDecision, 'memberId', {
    label: { vi: 'Quyết định', en: 'Decisions' },
    covered: dutyRoles,
  })
  decisions!: Many<MembershipDecision>;

  @Current(() => UnitPost, 'memberId', { label: { vi: 'Chức vụ hiện nay', en: 'Post' } })
  post!: One<UnitPost>;

  @Back(() => UnitPost, 'memberId', { label: { vi: 'Chức vụ trong Đảng', en: 'Party posts' } })
  posts!: Many<UnitPost>;

  @Back(() => MemberEvaluation, 'memberId', { label: { vi: 'Xếp loại', en: 'Evaluations' } })
  evaluations!: Many<MemberEvaluation>;

  @Back(() => Introduction, 'memberId', { label: { vi: 'Đã giới thiệu vào Đảng', en: 'Introductions made' } })
  introduced!: Many<Introduction>;

  @Back(() => Assignment, 'memberId', { label: { vi: 'Được phân công theo dõi', en: 'Assignments' } })
  assignments!: Many<Assignment>;
}
