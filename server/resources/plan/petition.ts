import type { Key } from '../../../shared/where.js';
import { Choice, Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards, mobilisers, mobiliserWriters } from '../access.js';
import { forOwnAgency, inOwnPlaces, inOwnUnits } from '../duty.js';
import { Enterprise } from '../economy/enterprise.js';
import { Agency } from './agency.js';
import { Dialogue } from './dialogue.js';

/** Plan III.1 ¶2 tells the difficulties of the enterprise from what workers ask for. */
const raisers = {
  ENTERPRISE: { vi: 'Doanh nghiệp', en: 'Enterprise' },
  WORKERS: { vi: 'Người lao động', en: 'Workers', aliases: ['Công nhân', 'Công nhân lao động'] },
};

@Resource<Petition>({
  vi: 'Kiến nghị',
  en: 'Petition',
  plural: 'petitions',
  area: 'plan',
  title: 'matter',
  access: {
    read: { ...agencies, communeOfficer: { enterprise: inOwnPlaces.enterprise }, unitSecretary: { enterprise: inOwnUnits.enterprise } },
    create: mobilisers,
    update: { ...forOwnAgency, ...mobilisers },
    delete: boards,
  },
  newest: 'raisedOn',
})
export class Petition extends Row {
  @Link(() => Enterprise, { vi: 'Doanh nghiệp', en: 'Enterprise', required: true, lasting: true, writers: mobiliserWriters })
  enterpriseId!: Key<Enterprise>;

  @Link(() => Dialogue, { vi: 'Nêu tại đối thoại', en: 'Raised in', lasting: true })
  dialogueId!: Key<Dialogue> | null;

  @Choice('PetitionRaiser', raisers, { vi: 'Bên kiến nghị', en: 'Raised by', lasting: true, aliases: ['Người kiến nghị'] })
  raiser!: keyof typeof raisers | null;

  @Text({ vi: 'Nội dung', en: 'Matter', required: true, max: 20000, lasting: true, aliases: ['Nội dung kiến nghị'] })
  matter!: string;

  @Day({ vi: 'Ngày kiến nghị', en: 'Raised on', required: true, lasting: true })
  raisedOn!: Day;

  @Link(() => Agency, { vi: 'Cơ quan trả lời', en: 'To be answered by' })
  agencyId!: Key<Agency> | null;

  @Day({ vi: 'Ngày trả lời', en: 'Answered on' })
  answeredOn!: Day | null;

  @Text({ vi: 'Trả lời', en: 'Answer', max: 20000 })
  answer!: string | null;
}
