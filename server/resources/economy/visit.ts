import type { Key } from '../../../shared/where.js';
import { Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards, registrars } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { Agency } from '../plan/agency.js';
import { Enterprise } from './enterprise.js';

@Resource<Visit>({
  vi: 'Lượt thăm, làm việc',
  en: 'Visit',
  plural: 'visits',
  area: 'economy',
  title: 'purpose',
  access: {
    read: { ...agencies, communeOfficer: { enterprise: inOwnPlaces.enterprise }, unitSecretary: { enterprise: inOwnUnits.enterprise } },
    create: { ...registrars, massMobilisation: 'all', communeOfficer: { enterprise: inOwnPlaces.enterprise } },
    update: { ...registrars, massMobilisation: 'all', communeOfficer: { enterprise: inOwnPlaces.enterprise } },
    delete: boards,
  },
  newest: 'visitedOn',
})
export class Visit extends Row {
  @Link(() => Enterprise, { vi: 'Doanh nghiệp', en: 'Enterprise', required: true, lasting: true })
  enterpriseId!: Key<Enterprise>;

  @Link(() => Agency, { vi: 'Cơ quan', en: 'Agency', lasting: true })
  agencyId!: Key<Agency> | null;

  @Day({ vi: 'Ngày làm việc', en: 'Visited on', required: true, lasting: true })
  visitedOn!: Day;

  @Text({ vi: 'Nội dung', en: 'Purpose', required: true, lasting: true })
  purpose!: string;

  @Text({ vi: 'Kết quả', en: 'Outcome', lasting: true })
  outcome!: string | null;
}
