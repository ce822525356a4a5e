import type { Key } from '../../../shared/where.js';
import { Choice, Code, Day, Flag, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, overseers } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { Enterprise } from '../economy/enterprise.js';
import { type Ownership, ownerships } from '../economy/ownership.js';
import { ownershipThen, placeThen } from '../economy/thatDay.js';
import { AdminUnit } from '../place/adminUnit.js';
import { type EmploymentKind, employmentKinds } from './employment.js';
import { MemberStanding } from './memberStanding.js';
import { PartyMember } from './partyMember.js';
import { PartyUnit } from './partyUnit.js';

const kinds = {
  ADMIT: { vi: 'Kết nạp', en: 'Admission' },
  READMIT: { vi: 'Kết nạp lại', en: 'Readmission' },
  RECOGNISE: { vi: 'Công nhận chính thức', en: 'Recognition as official' },
  EXEMPT: { vi: 'Miễn công tác và sinh hoạt đảng', en: 'Exemption from activity' },
  REMOVE: { vi: 'Xóa tên', en: 'Removal' },
  EXPEL: { vi: 'Khai trừ', en: 'Expulsion' },
  WITHDRAW: { vi: 'Xin ra khỏi Đảng', en: 'Withdrawal' },
  DEATH: { vi: 'Từ trần', en: 'Death' },
};

/** Probation runs from the ceremony (domain paper 4.2). */
const admitted = { is: 'PROBATIONARY', from: ['ceremonyOn', 'decidedOn'] } as const;
const left = { is: 'LEFT', from: ['effectiveOn', 'decidedOn'] } as const;

/** A document: it keeps the truth of its day, and figures read it, whatever unit or workplace the member has had since. */
@Resource<MembershipDecision>({
  vi: 'Quyết định về đảng viên',
  en: 'Membership decision',
  plural: 'membershipDecisions',
  area: 'party',
  title: 'member.person.fullName',
  access: {
    read: {
      ...overseers,
      communeOfficer: { or: [{ member: inOwnPlaces.member }, { areaId: inOwnPlaces.area }] },
      unitSecretary: { or: [{ member: inOwnUnits.member }, { unitId: inOwnUnits.unit }] },
    },
    create: boards,
    update: boards,
    delete: boards,
  },
  newest: 'decidedOn',
  writes: {
    row: () => MemberStanding,
    by: 'decisionId',
    whose: 'memberId',
    kind: 'kind',
    sets: 'is',
    as: {
      ADMIT: admitted,
      READMIT: admitted,
      RECOGNISE: { is: 'OFFICIAL', from: ['effectiveOn', 'decidedOn'] },
      EXEMPT: { is: 'EXEMPT', from: ['effectiveOn', 'decidedOn'] },
      REMOVE: left,
      EXPEL: left,
      WITHDRAW: left,
      DEATH: left,
    },
  },
})
export class MembershipDecision extends Row {
  @Link(() => PartyMember, { vi: 'Đảng viên', en: 'Member', required: true, lasting: true })
  memberId!: Key<PartyMember>;

  @Choice('MembershipDecisionKind', kinds, { vi: 'Loại quyết định', en: 'Kind', required: true, lasting: true })
  kind!: keyof typeof kinds;

  @Code({ vi: 'Số quyết định', en: 'Number', lasting: true, aliases: ['Số QĐ kết nạp', 'Số QĐ'] })
  number!: string | null;

  @Day({ vi: 'Ngày quyết định', en: 'Decided on', required: true, lasting: true, aliases: ['Ngày QĐ kết nạp', 'Ngày QĐ'] })
  decidedOn!: Day;

  @Day({
    vi: 'Ngày lễ kết nạp',
    en: 'Ceremony on',
    lasting: true,
    hint: { vi: 'Thời gian dự bị tính từ ngày này', en: 'Probation runs from this day' },
  })
  ceremonyOn!: Day | null;

  @Day({
    vi: 'Có hiệu lực từ ngày',
    en: 'Effective on',
    lasting: true,
    aliases: ['Ngày công nhận chính thức'],
    hint: {
      vi: 'Công nhận chính thức: ngày hết 12 tháng dự bị, dù quyết định muộn hơn. Từ trần: ngày mất',
      en: 'Recognition: the day the 12 months of probation end, however late the decision. Death: the day of death',
    },
  })
  effectiveOn!: Day | null;

  @Link(() => PartyUnit, {
    vi: 'Chi bộ khi đó',
    en: 'Unit then',
    lasting: true,
    captured: { path: 'member.registration.unitId', on: 'decidedOn' },
  })
  unitId!: Key<PartyUnit> | null;

  @Link(() => Enterprise, {
    vi: 'Nơi làm việc khi đó',
    en: 'Workplace then',
    lasting: true,
    aliases: ['MST doanh nghiệp'],
    captured: { path: 'member.person.employment.enterpriseId', on: 'decidedOn' },
  })
  enterpriseId!: Key<Enterprise> | null;

  @Choice('Ownership', ownerships, ownershipThen('decidedOn'))
  ownership!: Ownership | null;

  @Link(() => AdminUnit, placeThen('decidedOn'))
  areaId!: Key<AdminUnit> | null;

  @Choice('EmploymentKind', employmentKinds, {
    vi: 'Loại lao động khi đó',
    en: 'Kind of work then',
    lasting: true,
    captured: { path: 'member.person.employment.kind', on: 'decidedOn' },
  })
  workKind!: EmploymentKind | null;

  @Flag({
    vi: 'Là chủ doanh nghiệp khi đó',
    en: 'As owner',
    lasting: true,
    hint: {
      vi: 'Theo Hướng dẫn 08-HD/BTCTW: giữ phần vốn chi phối và chức danh quản lý',
      en: 'Holds a controlling share and a managing post',
    },
    captured: { path: 'member.person.holding.isControlling', on: 'decidedOn' },
  })
  asOwner!: boolean | null;

  @Text({ vi: 'Ghi chú', en: 'Note', privacy: 'personal', lasting: true })
  note!: string | null;
}
