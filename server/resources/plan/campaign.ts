import type { Key } from '../../../shared/where.js';
import { Choice, Day, Integer, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards, mobilisers } from '../access.js';
import { inOwnPlaces } from '../duty.js';
import { PartyUnit } from '../party/partyUnit.js';
import { AdminUnit } from '../place/adminUnit.js';
import { Agency } from './agency.js';
import { PolicyDocument } from './policyDocument.js';

const forms = {
  CONFERENCE: { vi: 'Hội nghị', en: 'Conference' },
  MEETING: { vi: 'Sinh hoạt chuyên đề', en: 'Meeting' },
  MEDIA: { vi: 'Báo chí, phát thanh', en: 'Media' },
  DIGITAL: { vi: 'Trên nền tảng số', en: 'Digital' },
};

/** Plan III.1 names four who must understand: committees and authorities, organisations, workers, owners. */
const audiences = {
  COMMITTEES: { vi: 'Cấp ủy, chính quyền', en: 'Committees and authorities' },
  ORGANISATIONS: { vi: 'Tổ chức chính trị - xã hội', en: 'Mass organisations' },
  WORKERS: { vi: 'Người lao động', en: 'Workers', aliases: ['Công nhân', 'Công nhân lao động'] },
  OWNERS: { vi: 'Chủ doanh nghiệp', en: 'Owners' },
};

/** Plan III.1 ¶1 and IV.5. */
@Resource<Campaign>({
  vi: 'Tuyên truyền',
  en: 'Campaign',
  plural: 'campaigns',
  area: 'plan',
  title: 'topic',
  access: {
    read: { ...agencies, communeOfficer: { areaId: inOwnPlaces.area } },
    create: { ...mobilisers, propaganda: 'all' },
    update: { ...mobilisers, propaganda: 'all' },
    delete: boards,
  },
  newest: 'heldOn',
})
export class Campaign extends Row {
  @Choice('CampaignForm', forms, { vi: 'Hình thức', en: 'Form', required: true, lasting: true })
  form!: keyof typeof forms;

  @Text({ vi: 'Chủ đề', en: 'Topic', required: true, lasting: true })
  topic!: string;

  @Choice('Audience', audiences, { vi: 'Đối tượng', en: 'Audience', lasting: true, aliases: ['Đối tượng tuyên truyền'] })
  audience!: keyof typeof audiences | null;

  @Link(() => PolicyDocument, { vi: 'Văn bản được quán triệt', en: 'Document', lasting: true })
  documentId!: Key<PolicyDocument> | null;

  @Day({ vi: 'Ngày tổ chức', en: 'Held on', required: true, lasting: true })
  heldOn!: Day;

  @Link(() => Agency, { vi: 'Cơ quan tổ chức', en: 'Held by', lasting: true })
  agencyId!: Key<Agency> | null;

  @Link(() => PartyUnit, { vi: 'Tổ chức đảng tổ chức', en: 'Held by unit', lasting: true })
  unitId!: Key<PartyUnit> | null;

  @Link(() => AdminUnit, { vi: 'Địa bàn', en: 'Place', lasting: true })
  areaId!: Key<AdminUnit> | null;

  @Integer({ vi: 'Số người dự', en: 'Participants', min: 0, lasting: true, aliases: ['Số lượt người'] })
  participants!: number | null;

  @Text({ vi: 'Kết quả', en: 'Result', max: 20000, lasting: true })
  result!: string | null;
}
