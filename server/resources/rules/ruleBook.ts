import type { Key, Many } from '../../../shared/where.js';
import { Choice, Code, Day, Link, Text } from '../../model/field.js';
import { Back } from '../../model/reach.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { reference } from '../access.js';
import { doubt, from, until } from '../lifespan.js';
import { PolicyDocument } from '../plan/policyDocument.js';
import { Parameter } from './parameter.js';

/** What a rule book is about. */
const matters = {
  CHARTER: { vi: 'Điều lệ Đảng', en: 'Party Charter' },
  CHARTER_RULES: { vi: 'Thi hành Điều lệ Đảng', en: 'Carrying out the Charter' },
  EVALUATION: { vi: 'Kiểm điểm, xếp loại', en: 'Evaluation' },
  UNITS_IN_ENTERPRISES: { vi: 'Chức năng của tổ chức đảng trong doanh nghiệp', en: 'Units in enterprises' },
  CONDUCT: { vi: 'Điều đảng viên không được làm', en: 'What members must not do' },
  LAYOUT: { vi: 'Thể thức văn bản', en: 'Layout of documents' },
  MEMBERS: { vi: 'Công tác đảng viên', en: 'Work with members' },
  ORGANISATIONS_IN_ENTERPRISES: { vi: 'Lập tổ chức trong doanh nghiệp', en: 'Organisations in enterprises' },
};

/** A text as the rule in force: which one, from when until when. The text itself is a document. */
@Resource<RuleBook>({
  vi: 'Quy định của Đảng',
  en: 'Rule book',
  plural: 'ruleBooks',
  area: 'rules',
  title: 'number',
  access: reference,
  dated: { from: 'startedOn', to: 'endedOn' },
})
export class RuleBook extends Row {
  @Code({ vi: 'Số, ký hiệu', en: 'Number', required: true, unique: true, privacy: 'public' })
  number!: string;

  @Choice('RuleBookMatter', matters, { vi: 'Lĩnh vực', en: 'Matter', required: true, privacy: 'public' })
  matter!: keyof typeof matters;

  @Link(() => PolicyDocument, { vi: 'Văn bản', en: 'Document', privacy: 'public' })
  documentId!: Key<PolicyDocument> | null;

  @Text({ vi: 'Về việc', en: 'Subject', required: true, privacy: 'public' })
  subject!: string;

  @Day({ ...from, privacy: 'public' })
  startedOn!: Day;

  @Day({ ...until, privacy: 'public' })
  endedOn!: Day | null;

  @Text({ vi: 'Nội dung cần biết', en: 'What matters here', max: 20000, privacy: 'public' })
  note!: string | null;

  @Text({ vi: 'Nguồn', en: 'Source', privacy: 'public' })
  source!: string | null;

  @Text(doubt)
  doubt!: string | null;

  @Back(() => Parameter, 'ruleBookId', { label: { vi: 'Tham số', en: 'Parameters' } })
  parameters!: Many<Parameter>;
}
