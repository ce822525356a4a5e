import type { Key, Many } from '../../../shared/where.js';
import { Choice, Day, Link, Text } from '../../model/field.js';
import { Back } from '../../model/reach.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, overseers } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { Enterprise } from '../economy/enterprise.js';
import { Introduction } from './introduction.js';
import { PartyUnit } from './partyUnit.js';
import { Person } from './person.js';

const stages = {
  OUTSTANDING: { vi: 'Quần chúng ưu tú', en: 'Outstanding worker' },
  SYMPATHISER: { vi: 'Cảm tình Đảng', en: 'Sympathiser' },
  COURSE: { vi: 'Đã học lớp nhận thức về Đảng', en: 'Awareness course done', aliases: ['Đã học lớp nhận thức'] },
  FILE: { vi: 'Lập hồ sơ, thẩm tra lý lịch', en: 'File and verification', aliases: ['Đang làm hồ sơ, thẩm tra lý lịch'] },
  SUBMITTED: { vi: 'Chi bộ đã đề nghị', en: 'Proposed by the branch', aliases: ['Chi bộ đã có nghị quyết'] },
  DECIDED: {
    vi: 'Đã có quyết định',
    en: 'Decided',
    aliases: ['Đã có quyết định, chưa lễ', 'Đảng viên dự bị', 'Đảng viên chính thức'],
  },
  CLOSED: { vi: 'Thôi xem xét', en: 'No longer considered' },
};

@Resource<Candidate>({
  vi: 'Đối tượng kết nạp',
  en: 'Candidate',
  plural: 'candidates',
  area: 'party',
  title: 'person.fullName',
  access: {
    read: { ...overseers, communeOfficer: { person: inOwnPlaces.person }, unitSecretary: { unitId: inOwnUnits.unit } },
    create: { ...boards, unitSecretary: { unitId: inOwnUnits.unit } },
    update: { ...boards, unitSecretary: { unitId: inOwnUnits.unit } },
    delete: boards,
  },
})
export class Candidate extends Row {
  @Link(() => Person, {
    vi: 'Người',
    en: 'Person',
    required: true,
    privacy: 'personal',
    lasting: true,
    aliases: ['Họ và tên', 'Họ tên'],
  })
  personId!: Key<Person>;

  @Link(() => PartyUnit, { vi: 'Chi bộ giúp đỡ', en: 'Helping unit', aliases: ['Chi bộ'] })
  unitId!: Key<PartyUnit> | null;

  @Link(() => Enterprise, { vi: 'Doanh nghiệp', en: 'Enterprise', aliases: ['MST doanh nghiệp', 'MST'] })
  enterpriseId!: Key<Enterprise> | null;

  @Choice('CandidateStage', stages, { vi: 'Giai đoạn', en: 'Stage', required: true })
  stage!: keyof typeof stages;

  @Day({ vi: 'Ngày đạt giai đoạn', en: 'In this stage since', required: true })
  stageOn!: Day;

  @Day({ vi: 'Ngày công nhận quần chúng ưu tú', en: 'Outstanding since' })
  outstandingOn!: Day | null;

  @Day({ vi: 'Ngày vào danh sách cảm tình', en: 'Sympathiser since' })
  sympathiserOn!: Day | null;

  @Day({ vi: 'Ngày cấp giấy chứng nhận lớp nhận thức', en: 'Course certificate of' })
  courseOn!: Day | null;

  @Day({
    vi: 'Ngày hoàn thành hồ sơ, thẩm tra lý lịch',
    en: 'File complete on',
    hint: { vi: 'Có giá trị 12 tháng', en: 'Good for 12 months' },
  })
  fileOn!: Day | null;

  @Day({ vi: 'Ngày nghị quyết chi bộ', en: 'Considered by the branch on' })
  consideredOn!: Day | null;

  @Day({ vi: 'Ngày nghị quyết cấp ủy cơ sở', en: 'Proposed by the committee on' })
  proposedOn!: Day | null;

  @Text({ vi: 'Lý do thôi xem xét', en: 'Why no longer considered', privacy: 'personal' })
  closedReason!: string | null;

  @Text({ vi: 'Ghi chú', en: 'Note', privacy: 'personal' })
  note!: string | null;

  @Back(() => Introduction, 'candidateId', { label: { vi: 'Người giới thiệu', en: 'Introductions' } })
  introductions!: Many<Introduction>;
}
