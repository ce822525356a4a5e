import type { Key } from '../../../shared/where.js';
import { Choice, Code, Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { planKeepers, reference } from '../access.js';
import { doubt } from '../lifespan.js';
import { Agency } from './agency.js';

const kinds = {
  RESOLUTION: { vi: 'Nghị quyết', en: 'Resolution' },
  PLAN: { vi: 'Kế hoạch', en: 'Plan' },
  PROJECT: { vi: 'Đề án', en: 'Project' },
  DIRECTIVE: { vi: 'Chỉ thị', en: 'Directive' },
  GUIDANCE: { vi: 'Hướng dẫn', en: 'Guidance' },
  REPORT: { vi: 'Báo cáo', en: 'Report' },
};

/** Central, provincial, district and agency documents, each carrying out the one above it: plan I.1. */
@Resource<PolicyDocument>({
  vi: 'Văn bản',
  en: 'Policy document',
  plural: 'policyDocuments',
  area: 'plan',
  title: 'number',
  access: { ...reference, create: planKeepers, update: planKeepers },
  newest: 'issuedOn',
  tree: { parent: 'parentId' },
})
export class PolicyDocument extends Row {
  @Code({ vi: 'Số, ký hiệu', en: 'Number', privacy: 'public', lasting: true })
  number!: string | null;

  @Choice('PolicyDocumentKind', kinds, { vi: 'Loại', en: 'Kind', required: true, privacy: 'public', lasting: true })
  kind!: keyof typeof kinds;

  @Text({ vi: 'Trích yếu', en: 'Title', required: true, privacy: 'public', lasting: true })
  heading!: string;

  @Day({ vi: 'Ngày ban hành', en: 'Issued on', privacy: 'public', lasting: true })
  issuedOn!: Day | null;

  @Link(() => Agency, { vi: 'Cơ quan ban hành', en: 'Issued by', privacy: 'public', lasting: true })
  agencyId!: Key<Agency> | null;

  @Link(() => PolicyDocument, { vi: 'Thực hiện văn bản', en: 'Carries out', privacy: 'public', lasting: true })
  parentId!: Key<PolicyDocument> | null;

  @Text(doubt)
  doubt!: string | null;
}
