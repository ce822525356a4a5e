import type { Key } from '../../../shared/where.js';
import { Choice, Day, Integer, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, overseers } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { Enterprise } from '../economy/enterprise.js';
import { PartyUnit } from './partyUnit.js';

const stages = {
  SURVEY: { vi: 'Khảo sát', en: 'Survey' },
  OWNER_MET: { vi: 'Làm việc với chủ doanh nghiệp', en: 'Owner met' },
  MEMBERS_GATHERED: { vi: 'Tập hợp, chuyển sinh hoạt đảng viên', en: 'Members gathered' },
  PROPOSED: { vi: 'Trình cấp ủy', en: 'Proposed' },
  DECIDED: { vi: 'Đã có quyết định', en: 'Decided' },
  ANNOUNCED: { vi: 'Đã công bố', en: 'Announced' },
  DROPPED: { vi: 'Tạm dừng', en: 'Dropped' },
};

@Resource<EstablishmentCase>({
  vi: 'Hồ sơ thành lập tổ chức đảng',
  en: 'Establishment case',
  plural: 'establishmentCases',
  area: 'party',
  title: 'enterprise.name',
  access: {
    read: { ...overseers, communeOfficer: { enterprise: inOwnPlaces.enterprise }, unitSecretary: { enterprise: inOwnUnits.enterprise } },
    create: boards,
    update: boards,
    delete: boards,
  },
})
export class EstablishmentCase extends Row {
  @Link(() => Enterprise, { vi: 'Doanh nghiệp', en: 'Enterprise', required: true, lasting: true })
  enterpriseId!: Key<Enterprise>;

  @Choice('EstablishmentStage', stages, { vi: 'Bước', en: 'Stage', required: true })
  stage!: keyof typeof stages;

  @Day({ vi: 'Ngày đạt bước', en: 'In this stage since', required: true })
  stageOn!: Day;

  @Integer({ vi: 'Số đảng viên dự kiến', en: 'Members to begin with', min: 0 })
  members!: number | null;

  @Text({ vi: 'Vướng mắc, hướng giải quyết', en: 'What hinders', max: 20000 })
  hindrance!: string | null;

  @Link(() => PartyUnit, { vi: 'Tổ chức đảng đã lập', en: 'Unit established' })
  unitId!: Key<PartyUnit> | null;
}
