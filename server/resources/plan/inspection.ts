import type { Key } from '../../../shared/where.js';
import { Choice, Code, Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, overseers } from '../access.js';
import { inOwnUnits } from '../duty.js';
import { PartyUnit } from '../party/partyUnit.js';
import { Agency } from './agency.js';

const kinds = {
  INSPECTION: { vi: 'Kiểm tra', en: 'Inspection' },
  SUPERVISION: { vi: 'Giám sát', en: 'Supervision' },
  MIDTERM_REVIEW: { vi: 'Sơ kết', en: 'Mid-term review' },
  FINAL_REVIEW: { vi: 'Tổng kết', en: 'Final review' },
};

/** Plan I.3: inspection, supervision, mid-term and final review. */
@Resource<Inspection>({
  vi: 'Kiểm tra, giám sát, sơ kết',
  en: 'Inspection or review',
  plural: 'inspections',
  area: 'plan',
  title: 'subject',
  access: { read: { ...overseers, unitSecretary: { unitId: inOwnUnits.unit } }, create: boards, update: boards, delete: boards },
})
export class Inspection extends Row {
  @Choice('InspectionKind', kinds, { vi: 'Loại', en: 'Kind', required: true })
  kind!: keyof typeof kinds;

  @Text({ vi: 'Nội dung', en: 'Subject', required: true })
  subject!: string;

  @Link(() => Agency, { vi: 'Cơ quan chủ trì', en: 'Held by', lasting: true })
  agencyId!: Key<Agency> | null;

  @Link(() => PartyUnit, { vi: 'Tổ chức đảng', en: 'Unit', lasting: true })
  unitId!: Key<PartyUnit> | null;

  @Day({ vi: 'Hạn', en: 'Due on' })
  dueOn!: Day | null;

  @Day({ vi: 'Ngày thực hiện', en: 'Held on' })
  heldOn!: Day | null;

  @Text({ vi: 'Kết luận', en: 'Findings', max: 20000, privacy: 'personal' })
  conclusion!: string | null;

  @Code({ vi: 'Số thông báo, báo cáo', en: 'Report number' })
  reportNumber!: string | null;

  @Day({ vi: 'Hạn khắc phục', en: 'To be mended by' })
  remedyDueOn!: Day | null;

  @Day({ vi: 'Ngày khắc phục xong', en: 'Mended on' })
  remediedOn!: Day | null;
}
