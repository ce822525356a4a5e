import type { Key } from '../../../shared/where.js';
import { Integer, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, overseers } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { Enterprise } from '../economy/enterprise.js';
import { PartyUnit } from '../party/partyUnit.js';
import { PolicyDocument } from './policyDocument.js';

/** The yearly plan of growth, by enterprise: plan III.2 ¶1. */
@Resource<DevelopmentPlanLine>({
  vi: 'Chỉ tiêu phát triển hằng năm',
  en: 'Development plan line',
  plural: 'developmentPlanLines',
  area: 'plan',
  title: 'enterprise.name',
  access: {
    read: { ...overseers, communeOfficer: { enterprise: inOwnPlaces.enterprise }, unitSecretary: { enterprise: inOwnUnits.enterprise } },
    create: boards,
    update: boards,
    delete: boards,
  },
  unique: [['year', 'enterpriseId', 'unitId']],
})
export class DevelopmentPlanLine extends Row {
  @Integer({ vi: 'Năm', en: 'Year', required: true, format: 'year', min: 2023, max: 2100 })
  year!: number;

  @Link(() => Enterprise, { vi: 'Doanh nghiệp', en: 'Enterprise', required: true, lasting: true })
  enterpriseId!: Key<Enterprise>;

  @Link(() => PartyUnit, { vi: 'Chi bộ thực hiện', en: 'Unit' })
  unitId!: Key<PartyUnit> | null;

  @Integer({ vi: 'Số đảng viên kết nạp', en: 'Members to admit', min: 0, aliases: ['Chỉ tiêu kết nạp'] })
  members!: number | null;

  @Integer({ vi: 'Trong đó chủ doanh nghiệp', en: 'Owners among them', min: 0 })
  owners!: number | null;

  @Integer({ vi: 'Số tổ chức đảng thành lập', en: 'Units to establish', min: 0 })
  units!: number | null;

  @Link(() => PolicyDocument, { vi: 'Theo kế hoạch', en: 'By the plan' })
  documentId!: Key<PolicyDocument> | null;

  @Text({ vi: 'Ghi chú', en: 'Note' })
  note!: string | null;
}
