import type { Key } from '../../../shared/where.js';
import { Code, Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards, planKeepers } from '../access.js';
import { forOwnAgency } from '../duty.js';
import { Agency } from './agency.js';
import { PolicyDocument } from './policyDocument.js';

/** Clauses IV.1, IV.2 and Nơi nhận: who had to receive a document by when, what number it had there, and what was issued to carry it out. */
@Resource<DocumentReceipt>({
  vi: 'Tiếp nhận văn bản',
  en: 'Document receipt',
  plural: 'documentReceipts',
  area: 'plan',
  title: 'document.number',
  access: { read: agencies, create: planKeepers, update: { ...planKeepers, ...forOwnAgency }, delete: boards },
  unique: [['documentId', 'agencyId']],
})
export class DocumentReceipt extends Row {
  @Link(() => PolicyDocument, { vi: 'Văn bản', en: 'Document', required: true, lasting: true })
  documentId!: Key<PolicyDocument>;

  @Link(() => Agency, { vi: 'Cơ quan nhận', en: 'Received by', required: true, lasting: true })
  agencyId!: Key<Agency>;

  @Day({ vi: 'Hạn', en: 'Due on' })
  dueOn!: Day | null;

  @Day({ vi: 'Ngày nhận', en: 'Received on' })
  receivedOn!: Day | null;

  @Code({ vi: 'Số văn bản của cơ quan', en: 'Number there' })
  number!: string | null;

  @Link(() => PolicyDocument, {
    vi: 'Văn bản triển khai',
    en: 'Carried out by',
    hint: { vi: 'Chương trình, kế hoạch cụ thể của cơ quan', en: 'The programme or plan the agency made of it' },
  })
  ownDocumentId!: Key<PolicyDocument> | null;

  @Text({ vi: 'Ghi chú', en: 'Note' })
  note!: string | null;
}
