import type { Key, Many } from '../../../shared/where.js';
import { Choice, Day, Link } from '../../model/field.js';
import { Back } from '../../model/reach.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, boardWriters, overseers } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { Enterprise } from '../economy/enterprise.js';
import { Introduction } from './introduction.js';
import { PartyUnit } from './partyUnit.js';
import { Person } from './person.js';

const stages = {
  OUTSTANDING: { vi: 'Quần chúng ưu tú', en: 'Outstanding worker' },
  SYMPATHISER: { vi: 'Cảm tình Đảng', en: 'Sympathiser' },
  COURSE: { vi: 'Đã học lớp nhận thức về Đảng', en: 'Awareness course done' },
  FILE: { vi: 'Lập hồ sơ, thẩm tra lý lịch', en: 'File and verification' },
  SUBMITTED: { vi: 'Chi bộ đã đề nghị', en: 'Proposed by the branch' },
  DECIDED: { vi: 'Đã có quyết định', en: 'Decided' },
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
    create: boards,
    update: { ...boards, unitSecretary: { unitId: inOwnUnits.unit } },
    delete: boards,
  },
})
export class Candidate extends Row {
  @Link(() => Person, { vi: 'Người', en: 'Person', required: true, privacy: 'personal', writers: boardWriters })
  personId!: Key<Person>;

  @Link(() => PartyUnit, { vi: 'Chi bộ giúp đỡ', en: 'Helping unit' })
  unitId!: Key<PartyUnit> | null;

  @Link(() => Enterprise, { vi: 'Doanh nghiệp', en: 'Enterprise', aliases: ['MST doanh nghiệp'] })
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

  @Day({ vi: 'Ngày nghị quyết chi bộ', en: 'Considered by the branch on' })
  consideredOn!: Day | null;

  @Back(() => Introduction, 'candidateId', { label: { vi: 'Người giới thiệu', en: 'Introductions' } })
  introductions!: Many<Introduction>;
}
