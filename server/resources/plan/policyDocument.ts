import type { Key, Many } from '../../../shared/where.js';
import { Choice, Code, Day, Link, Text } from '../../model/field.js';
import { Back } from '../../model/reach.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { planKeepers, reference } from '../access.js';
import { doubt } from '../lifespan.js';
import { Agency } from './agency.js';
import { Clause } from './clause.js';
import { DocumentReceipt } from './documentReceipt.js';

const kinds = {
  RESOLUTION: { vi: 'Nghị quyết', en: 'Resolution' },
  PLAN: { vi: 'Kế hoạch', en: 'Plan' },
  PROJECT: { vi: 'Đề án', en: 'Project' },
  DIRECTIVE: { vi: 'Chỉ thị', en: 'Directive' },
  GUIDANCE: { vi: 'Hướng dẫn', en: 'Guidance' },
  REPORT: { vi: 'Báo cáo', en: 'Report' },
  CHARTER: { vi: 'Điều lệ', en: 'Charter' },
  REGULATION: { vi: 'Quy định', en: 'Regulation' },
  RULES: { vi: 'Quy chế', en: 'Working rules' },
  DECISION: { vi: 'Quyết định', en: 'Decision' },
  CONCLUSION: { vi: 'Kết luận', en: 'Conclusion' },
  PROGRAMME: { vi: 'Chương trình', en: 'Programme' },
  NOTICE: { vi: 'Thông báo', en: 'Notice' },
  SUBMISSION: { vi: 'Tờ trình', en: 'Submission' },
  LETTER: { vi: 'Công văn', en: 'Official letter' },
  LAW: { vi: 'Luật', en: 'Law' },
  DECREE: { vi: 'Nghị định', en: 'Decree' },
  CIRCULAR: { vi: 'Thông tư', en: 'Circular' },
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
  @Code({
    vi: 'Số, ký hiệu',
    en: 'Number',
    privacy: 'public',
    lasting: true,
    aliases: ['Số văn bản', 'Số hiệu'],
    hint: { vi: 'Hoặc tên gọi, khi văn bản không có số', en: 'Or what it is called, where it has no number' },
  })
  number!: string | null;

  @Choice('PolicyDocumentKind', kinds, { vi: 'Loại', en: 'Kind', required: true, privacy: 'public', lasting: true })
  kind!: keyof typeof kinds;

  @Text({ vi: 'Trích yếu', en: 'Title', required: true, privacy: 'public', lasting: true, aliases: ['Tên văn bản', 'Nội dung'] })
  heading!: string;

  @Day({ vi: 'Ngày ban hành', en: 'Issued on', privacy: 'public', lasting: true })
  issuedOn!: Day | null;

  @Day({ vi: 'Có hiệu lực từ', en: 'In force from', privacy: 'public', lasting: true })
  effectiveOn!: Day | null;

  @Day({
    vi: 'Hết hiệu lực từ',
    en: 'In force until',
    privacy: 'public',
    lasting: true,
    hint: {
      vi: 'Ngày đầu tiên không còn hiệu lực; để trống nếu vẫn còn hoặc chưa rõ',
      en: 'The first day it no longer holds; empty while it does, or unknown',
    },
  })
  repealedOn!: Day | null;

  @Link(() => Agency, { vi: 'Cơ quan ban hành', en: 'Issued by', privacy: 'public', lasting: true })
  agencyId!: Key<Agency> | null;

  @Link(() => PolicyDocument, { vi: 'Thực hiện văn bản', en: 'Carries out', privacy: 'public', lasting: true })
  parentId!: Key<PolicyDocument> | null;

  @Link(() => PolicyDocument, { vi: 'Thay thế văn bản', en: 'Replaces', privacy: 'public', lasting: true })
  replacesId!: Key<PolicyDocument> | null;

  @Text({ vi: 'Nguồn', en: 'Source', privacy: 'public', lasting: true })
  source!: string | null;

  @Text({ ...doubt, lasting: true })
  doubt!: string | null;

  @Back(() => Clause, 'documentId', { label: { vi: 'Điều khoản', en: 'Clauses' } })
  clauses!: Many<Clause>;

  @Back(() => PolicyDocument, 'parentId', { label: { vi: 'Văn bản triển khai', en: 'Carried out by' } })
  carriedOutBy!: Many<PolicyDocument>;

  @Back(() => DocumentReceipt, 'documentId', { label: { vi: 'Nơi nhận', en: 'Recipients' } })
  receipts!: Many<DocumentReceipt>;
}
