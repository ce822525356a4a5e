import type { Key } from '../../../shared/where.js';
import { Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { reference } from '../access.js';
import { doubt } from '../lifespan.js';
import { Agency } from './agency.js';

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

  @Text(doubt)
  doubt!: string | null;
}
