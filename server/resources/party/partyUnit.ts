import type { Key, Many, One } from '../../../shared/where.js';
import { Choice, Code, Day, Link, Name, Text } from '../../model/field.js';
import { Back, Current, Inside, Via } from '../../model/reach.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards, dutyRoles } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { Enterprise } from '../economy/enterprise.js';
import { AdminUnit } from '../place/adminUnit.js';
import { Assignment } from '../plan/assignment.js';
import { Inspection } from '../plan/inspection.js';
import { Candidate } from './candidate.js';
import { MemberEvaluation } from './memberEvaluation.js';
import { MembershipDecision } from './membershipDecision.js';
import { PartyUnitEnterprise } from './partyUnitEnterprise.js';
import { PartyUnitPlacement } from './partyUnitPlacement.js';
import { PartyUnitSuccession } from './partyUnitSuccession.js';
import { Registration } from './registration.js';
import { StudySession } from './studySession.js';
import { UnitDecision } from './unitDecision.js';
import { UnitEvaluation } from './unitEvaluation.js';
import { UnitPost } from './unitPost.js';
import { UnitTerm } from './unitTerm.js';
import { WorkRegulation } from './workRegulation.js';

/** Of the Charter and 24-QĐ/TW; since 26/7/2026 208-QĐ/TW knows only a committee under the grassroots one and the branch. */
const kinds = {
  SUPERIOR_COMMITTEE: { vi: 'Đảng bộ cấp trên cơ sở', en: 'Committee above the grassroots' },
  GRASSROOTS_COMMITTEE: { vi: 'Đảng bộ cơ sở', en: 'Grassroots committee', aliases: ['Đảng bộ xã', 'Đảng bộ phường', 'ĐBCS'] },
  SECTION_COMMITTEE: { vi: 'Đảng bộ bộ phận', en: 'Section committee' },
  SUB_GRASSROOTS_COMMITTEE: { vi: 'Đảng bộ trực thuộc cơ sở', en: 'Committee under a grassroots one', aliases: ['Đảng bộ trực thuộc'] },
  GRASSROOTS_BRANCH: { vi: 'Chi bộ cơ sở', en: 'Grassroots branch', aliases: ['CBCS'] },
  SUBORDINATE_BRANCH: { vi: 'Chi bộ trực thuộc', en: 'Subordinate branch', aliases: ['Chi bộ thôn', 'Chi bộ tổ dân phố'] },
  BRANCH: { vi: 'Chi bộ', en: 'Branch', aliases: ['CB'] },
  PARTY_GROUP: { vi: 'Tổ đảng', en: 'Party group' },
};

const statuses = {
  ACTIVE: { vi: 'Đang hoạt động', en: 'Active' },
  DISSOLVED: { vi: 'Đã giải thể', en: 'Dissolved' },
  REORGANISED: { vi: 'Đã tổ chức lại', en: 'Reorganised into others' },
};

@Resource<PartyUnit>({
  vi: 'Tổ chức đảng',
  en: 'Party unit',
  plural: 'partyUnits',
  area: 'party',
  title: 'name',
  access: {
    read: { ...agencies, communeOfficer: inOwnPlaces.unit, unitSecretary: { id: inOwnUnits.unit } },
    create: boards,
    update: boards,
    delete: boards,
  },
  duty: 'units',
  tree: { kept: () => PartyUnitPlacement, child: 'unitId', parent: 'parentId' },
  lies: ['areaId', 'enterprises.enterprise.sites.areaId'],
})
export class PartyUnit extends Row {
  @Name({ vi: 'Tên tổ chức đảng', en: 'Name', required: true, lasting: true, aliases: ['Tổ chức đảng', 'Tên chi bộ', 'Chi bộ'] })
  name!: string;

  @Code({ vi: 'Mã tổ chức đảng', en: 'Code', unique: true, format: 'unitCode', lasting: true, aliases: ['Mã TCĐ'] })
  code!: string | null;

  @Choice('PartyUnitKind', kinds, { vi: 'Loại hình', en: 'Kind', required: true, aliases: ['Loại hình tổ chức đảng'] })
  kind!: keyof typeof kinds;

  @Choice('PartyUnitStatus', statuses, { vi: 'Tình trạng', en: 'Status', required: true })
  status!: keyof typeof statuses;

  @Day({ vi: 'Ngày thành lập', en: 'Established on', lasting: true, aliases: ['Ngày quyết định thành lập'] })
  establishedOn!: Day | null;

  @Day({ vi: 'Ngày giải thể', en: 'Ended on', hint: { vi: 'Ngày đầu tiên không còn hoạt động', en: 'The first day it no longer works' } })
  endedOn!: Day | null;

  @Link(() => AdminUnit, {
    vi: 'Địa bàn',
    en: 'Place',
    lasting: true,
    hint: {
      vi: 'Của tổ chức đảng theo địa bàn dân cư; tổ chức đảng trong doanh nghiệp theo cơ sở của doanh nghiệp',
      en: 'Of a village or commune unit; an enterprise unit is where its enterprise is',
    },
  })
  areaId!: Key<AdminUnit> | null;

  @Text({ vi: 'Ghi chú', en: 'Note' })
  note!: string | null;

  @Back(() => PartyUnitPlacement, 'unitId', {
    label: { vi: 'Trực thuộc qua các thời kỳ', en: 'Placements' },
    covered: dutyRoles,
  })
  placements!: Many<PartyUnitPlacement>;

  @Current(() => PartyUnitPlacement, 'unitId', { label: { vi: 'Trực thuộc', en: 'Placement' }, covered: dutyRoles })
  placement!: One<PartyUnitPlacement>;

  @Via(() => PartyUnit, 'placement', 'parent')
  parent!: One<PartyUnit>;

  @Back(() => PartyUnitPlacement, 'parentId', { label: { vi: 'Tổ chức trực thuộc', en: 'Units below' } })
  below!: Many<PartyUnitPlacement>;

  @Back(() => PartyUnitEnterprise, 'unitId', {
    label: { vi: 'Doanh nghiệp', en: 'Enterprises' },
    covered: dutyRoles,
  })
  enterprises!: Many<PartyUnitEnterprise>;

  @Current(() => PartyUnitEnterprise, 'unitId', {
    where: { isMain: { eq: true } },
    label: { vi: 'Đặt tại', en: 'Seat' },
    covered: dutyRoles,
  })
  seat!: One<PartyUnitEnterprise>;

  @Via(() => Enterprise, 'seat', 'enterprise')
  enterprise!: One<Enterprise>;

  @Back(() => Registration, 'unitId', { label: { vi: 'Đảng viên sinh hoạt', en: 'Registrations' } })
  registrations!: Many<Registration>;

  @Back(() => UnitPost, 'unitId', { label: { vi: 'Cấp ủy', en: 'Posts' }, covered: dutyRoles })
  posts!: Many<UnitPost>;

  @Current(() => UnitPost, 'unitId', { where: { kind: { eq: 'SECRETARY' } }, label: { vi: 'Bí thư', en: 'Secretary' }, covered: dutyRoles })
  secretary!: One<UnitPost>;

  @Back(() => MembershipDecision, 'unitId', { label: { vi: 'Quyết định về đảng viên', en: 'Membership decisions' } })
  decisions!: Many<MembershipDecision>;

  @Back(() => UnitDecision, 'unitId', { label: { vi: 'Quyết định về tổ chức', en: 'Unit decisions' } })
  acts!: Many<UnitDecision>;

  @Back(() => UnitTerm, 'unitId', { label: { vi: 'Nhiệm kỳ', en: 'Terms' } })
  terms!: Many<UnitTerm>;

  @Back(() => WorkRegulation, 'unitId', { label: { vi: 'Quy chế', en: 'Regulations' } })
  regulations!: Many<WorkRegulation>;

  @Back(() => UnitEvaluation, 'unitId', { label: { vi: 'Xếp loại', en: 'Evaluations' } })
  evaluations!: Many<UnitEvaluation>;

  @Back(() => MemberEvaluation, 'unitId', { label: { vi: 'Xếp loại đảng viên', en: 'Member evaluations' } })
  memberEvaluations!: Many<MemberEvaluation>;

  @Back(() => StudySession, 'unitId', { label: { vi: 'Học tập, quán triệt', en: 'Study sessions' } })
  studies!: Many<StudySession>;

  @Back(() => Candidate, 'unitId', { label: { vi: 'Đối tượng kết nạp', en: 'Candidates' } })
  candidates!: Many<Candidate>;

  @Back(() => PartyUnitSuccession, 'beforeId', { label: { vi: 'Về sau thuộc', en: 'Followed by' } })
  successors!: Many<PartyUnitSuccession>;

  @Back(() => PartyUnitSuccession, 'afterId', { label: { vi: 'Lập từ', en: 'Made from' } })
  predecessors!: Many<PartyUnitSuccession>;

  @Back(() => Assignment, 'unitId', { label: { vi: 'Cấp ủy viên theo dõi', en: 'Assignments' } })
  assignments!: Many<Assignment>;

  @Back(() => Inspection, 'unitId', { label: { vi: 'Kiểm tra, giám sát', en: 'Inspections' } })
  inspections!: Many<Inspection>;

  /** Members of the unit and of every unit below it. */
  @Inside(() => Registration, 'unitId', { label: { vi: 'Đảng viên sinh hoạt, kể cả cấp dưới', en: 'Registrations, with units below' } })
  registeredInside!: Many<Registration>;
}
