import type { Key } from '../../../shared/where.js';
import { Choice, Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, overseers } from '../access.js';
import { inOwnUnits } from '../duty.js';
import { PartyUnit } from '../party/partyUnit.js';

const kinds = {
  INSPECTION: { vi: 'Kiểm tra', en: 'Inspection' },
  SUPERVISION: { vi: 'Giám sát', en: 'Supervision' },
  MIDTERM_REVIEW: { vi: 'Sơ kết', en: 'Mid-term review' },
  FINAL_REVIEW: { vi: 'Tổng kết', en: 'Final review' },
};

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

  @Link(() => PartyUnit, { vi: 'Tổ chức đảng', en: 'Unit' })
  unitId!: Key<PartyUnit> | null;

  @Day({ vi: 'Hạn', en: 'Due on' })
  dueOn!: Day | null;

  @Day({ vi: 'Ngày thực hiện', en: 'Held on' })
  heldOn!: Day | null;

  @Text({ vi: 'Kết luận', en: 'Findings', max: 20000, privacy: 'personal' })
  conclusion!: string | null;
}
