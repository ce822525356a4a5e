import type { Key } from '../../../shared/where.js';
import { Day, Integer, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, overseers } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { PolicyDocument } from '../plan/policyDocument.js';
import { PartyUnit } from './partyUnit.js';

@Resource<StudySession>({
  vi: 'Học tập, quán triệt',
  en: 'Study session',
  plural: 'studySessions',
  area: 'party',
  title: 'unit.name',
  access: {
    read: { ...overseers, propaganda: 'all', communeOfficer: { unit: inOwnPlaces.unit }, unitSecretary: { unitId: inOwnUnits.unit } },
    create: { ...boards, propaganda: 'all', unitSecretary: { unitId: inOwnUnits.unit } },
    update: { ...boards, propaganda: 'all', unitSecretary: { unitId: inOwnUnits.unit } },
    delete: boards,
  },
  newest: 'heldOn',
})
export class StudySession extends Row {
  @Link(() => PartyUnit, { vi: 'Tổ chức đảng', en: 'Unit', required: true, lasting: true })
  unitId!: Key<PartyUnit>;

  @Link(() => PolicyDocument, { vi: 'Văn bản', en: 'Document', lasting: true })
  documentId!: Key<PolicyDocument> | null;

  @Text({
    vi: 'Nội dung',
    en: 'Topic',
    lasting: true,
    hint: { vi: 'Khi không học một văn bản riêng', en: 'Where no one document was studied' },
  })
  topic!: string | null;

  @Day({ vi: 'Ngày tổ chức', en: 'Held on', required: true, lasting: true })
  heldOn!: Day;

  @Integer({ vi: 'Số người phải học', en: 'Expected', min: 0, lasting: true })
  expected!: number | null;

  @Integer({ vi: 'Số người đã học', en: 'Attended', min: 0, lasting: true })
  attended!: number | null;
}
