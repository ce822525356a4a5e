import type { Key } from '../../../shared/where.js';
import { Choice, Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { reference } from '../access.js';
import { doubt } from '../lifespan.js';
import { Agency } from './agency.js';

/** The marks of the domain paper, 12.5. */
const certainties = {
  SURE: { vi: 'Chắc chắn', en: 'Sure' },
  INFERRED: { vi: 'Suy luận', en: 'Inferred' },
  UNVERIFIED: { vi: 'Chưa kiểm chứng', en: 'Unverified' },
};

@Resource<AgencySuccession>({
  vi: 'Kế thừa cơ quan',
  en: 'Agency succession',
  plural: 'agencySuccessions',
  area: 'plan',
  title: 'after.name',
  access: reference,
  newest: 'effectiveOn',
  unique: [['beforeId', 'afterId']],
})
export class AgencySuccession extends Row {
  @Link(() => Agency, { vi: 'Cơ quan cũ', en: 'Before', required: true, privacy: 'public', lasting: true })
  beforeId!: Key<Agency>;

  @Link(() => Agency, { vi: 'Cơ quan mới', en: 'After', required: true, privacy: 'public', lasting: true })
  afterId!: Key<Agency>;

  @Day({ vi: 'Có hiệu lực từ ngày', en: 'In effect from', required: true, privacy: 'public', lasting: true })
  effectiveOn!: Day;

  @Choice('Certainty', certainties, { vi: 'Mức chắc chắn', en: 'Certainty', privacy: 'public', lasting: true })
  certainty!: keyof typeof certainties | null;

  @Text({ vi: 'Nguồn', en: 'Source', privacy: 'public', lasting: true })
  source!: string | null;

  @Text(doubt)
  doubt!: string | null;
}
