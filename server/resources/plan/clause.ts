import type { Key } from '../../../shared/where.js';
import { Code, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { reference } from '../access.js';
import { doubt } from '../lifespan.js';
import { PolicyDocument } from './policyDocument.js';

@Resource<Clause>({
  vi: 'Điều khoản',
  en: 'Clause',
  plural: 'clauses',
  area: 'plan',
  title: 'code',
  access: reference,
  unique: [['documentId', 'code']],
  tree: { parent: 'parentId' },
})
export class Clause extends Row {
  @Link(() => PolicyDocument, { vi: 'Văn bản', en: 'Document', required: true, privacy: 'public', lasting: true })
  documentId!: Key<PolicyDocument>;

  @Code({ vi: 'Mục', en: 'Code', required: true, privacy: 'public', lasting: true, hint: { vi: 'Như II.2(1)', en: 'Such as II.2(1)' } })
  code!: string;

  @Link(() => Clause, { vi: 'Thuộc mục', en: 'Part of', privacy: 'public', lasting: true })
  parentId!: Key<Clause> | null;

  @Text({ vi: 'Nguyên văn', en: 'Words', required: true, max: 20000, privacy: 'public', lasting: true })
  words!: string;

  @Text(doubt)
  doubt!: string | null;
}
