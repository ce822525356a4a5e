import type { Key } from '../../../shared/where.js';
import { Choice, Day, Integer, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards, mobilisers } from '../access.js';
import { PartyUnit } from '../party/partyUnit.js';
import { Agency } from './agency.js';

const forms = {
  CONFERENCE: { vi: 'Hội nghị', en: 'Conference' },
  MEETING: { vi: 'Sinh hoạt chuyên đề', en: 'Meeting' },
  MEDIA: { vi: 'Báo chí, phát thanh', en: 'Media' },
  DIGITAL: { vi: 'Trên nền tảng số', en: 'Digital' },
};

@Resource<Campaign>({
  vi: 'Tuyên truyền',
  en: 'Campaign',
  plural: 'campaigns',
  area: 'plan',
  title: 'topic',
  access: { read: agencies, create: { ...mobilisers, propaganda: 'all' }, update: { ...mobilisers, propaganda: 'all' }, delete: boards },
  newest: 'heldOn',
})
export class Campaign extends Row {
  @Choice('CampaignForm', forms, { vi: 'Hình thức', en: 'Form', required: true, lasting: true })
  form!: keyof typeof forms;

  @Text({ vi: 'Chủ đề', en: 'Topic', required: true, lasting: true })
  topic!: string;

  @Day({ vi: 'Ngày tổ chức', en: 'Held on', required: true, lasting: true })
  heldOn!: Day;

  @Link(() => Agency, { vi: 'Cơ quan tổ chức', en: 'Held by', lasting: true })
  agencyId!: Key<Agency> | null;

  @Link(() => PartyUnit, { vi: 'Tổ chức đảng tổ chức', en: 'Held by unit', lasting: true })
  unitId!: Key<PartyUnit> | null;

  @Integer({ vi: 'Số người dự', en: 'Participants', min: 0, lasting: true })
  participants!: number | null;
}
