import type { Key, Many } from '../../../shared/where.js';
import { Day, Integer, Link, Text } from '../../model/field.js';
import { Back } from '../../model/reach.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards, mobilisers } from '../access.js';
import { inOwnPlaces } from '../duty.js';
import { AdminUnit } from '../place/adminUnit.js';
import { Agency } from './agency.js';
import { DialogueEnterprise } from './dialogueEnterprise.js';
import { Petition } from './petition.js';

/** Plan III.1 ¶2: the standing committee meets those who lead enterprises, and workers. */
@Resource<Dialogue>({
  vi: 'Đối thoại, gặp gỡ',
  en: 'Dialogue',
  plural: 'dialogues',
  area: 'plan',
  title: 'topic',
  access: { read: { ...agencies, communeOfficer: { areaId: inOwnPlaces.area } }, create: mobilisers, update: mobilisers, delete: boards },
  newest: 'heldOn',
})
export class Dialogue extends Row {
  @Day({ vi: 'Ngày tổ chức', en: 'Held on', required: true, lasting: true })
  heldOn!: Day;

  @Text({ vi: 'Chủ đề', en: 'Topic', required: true, lasting: true })
  topic!: string;

  @Link(() => Agency, { vi: 'Chủ trì', en: 'Chaired by', lasting: true })
  agencyId!: Key<Agency> | null;

  @Link(() => AdminUnit, { vi: 'Địa bàn', en: 'Place', lasting: true })
  areaId!: Key<AdminUnit> | null;

  @Integer({ vi: 'Số người dự', en: 'Participants', min: 0, lasting: true })
  participants!: number | null;

  @Text({ vi: 'Vấn đề nêu ra', en: 'Issues raised', max: 20000, lasting: true })
  issues!: string | null;

  @Text({ vi: 'Kết luận', en: 'Commitments', max: 20000, lasting: true, aliases: ['Cam kết', 'Kết luận của người chủ trì'] })
  commitments!: string | null;

  @Back(() => DialogueEnterprise, 'dialogueId', { label: { vi: 'Doanh nghiệp dự', en: 'Enterprises' } })
  enterprises!: Many<DialogueEnterprise>;

  @Back(() => Petition, 'dialogueId', { label: { vi: 'Kiến nghị', en: 'Petitions' } })
  petitions!: Many<Petition>;
}
