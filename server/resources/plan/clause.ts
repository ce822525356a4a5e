import type { Key, Many } from '../../../shared/where.js';
import { Code, Integer, Link, Text } from '../../model/field.js';
import { Back } from '../../model/reach.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { Indicator } from '../indicator/indicator.js';
import { doubt } from '../lifespan.js';
import { definition, edition, original, shipped } from '../shipped.js';
import { PlanTask } from './planTask.js';
import { PolicyDocument } from './policyDocument.js';

/** Words of a document, as they stand there, faults and all. What serves them stands beside them. */
@Resource<Clause>({
  vi: 'Điều khoản',
  en: 'Clause',
  plural: 'clauses',
  area: 'plan',
  title: 'code',
  order: 'position',
  access: definition,
  shipped,
  unique: [['documentId', 'code']],
  tree: { parent: 'parentId' },
})
export class Clause extends Row {
  @Link(() => PolicyDocument, { vi: 'Văn bản', en: 'Document', required: true, privacy: 'public', lasting: true })
  documentId!: Key<PolicyDocument>;

  @Code({
    vi: 'Mục',
    en: 'Code',
    required: true,
    numbered: true,
    privacy: 'public',
    lasting: true,
    hint: { vi: 'Như II.2(1)', en: 'Such as II.2(1)' },
  })
  code!: string;

  @Integer({
    vi: 'Thứ tự',
    en: 'Position',
    min: 1,
    privacy: 'public',
    lasting: true,
    hint: { vi: 'Đứng thứ mấy trong văn bản', en: 'Where it stands in its document' },
  })
  position!: number | null;

  @Link(() => Clause, { vi: 'Thuộc mục', en: 'Part of', privacy: 'public', lasting: true })
  parentId!: Key<Clause> | null;

  @Text({ vi: 'Nguyên văn', en: 'Words', required: true, max: 20000, privacy: 'public', lasting: true })
  words!: string;

  @Text({
    vi: 'Bảng phục vụ',
    en: 'Served by',
    format: 'resources',
    privacy: 'public',
    lasting: true,
    hint: { vi: 'Tên các bảng giữ số liệu cho mục này', en: 'Resources that hold what this clause asks for' },
  })
  resources!: string | null;

  @Text({
    vi: 'Phát hiện',
    en: 'Findings',
    privacy: 'public',
    lasting: true,
    hint: { vi: 'Mã các quy tắc canh chừng mục này', en: 'Codes of the rules that watch over this clause' },
  })
  findings!: string | null;

  @Text({ ...doubt, lasting: true })
  doubt!: string | null;

  @Code(edition)
  edition!: string | null;

  @Link(() => Clause, original)
  originalId!: Key<Clause> | null;

  @Back(() => Clause, 'parentId', { label: { vi: 'Mục, đoạn bên trong', en: 'Clauses inside' } })
  children!: Many<Clause>;

  @Back(() => Indicator, 'clauseId', { label: { vi: 'Chỉ tiêu', en: 'Indicators' } })
  indicators!: Many<Indicator>;

  @Back(() => PlanTask, 'clauseId', { label: { vi: 'Nhiệm vụ', en: 'Tasks' } })
  tasks!: Many<PlanTask>;
}
