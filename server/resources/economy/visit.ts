import type { Key } from '../../../shared/where.js';
import { Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards, registrars } from '../access.js';
import { forOwnAgency, inOwnPlaces, inOwnUnits } from '../duty.js';
import { Agency } from '../plan/agency.js';
import { Enterprise } from './enterprise.js';

/** Whoever goes there, for the agency that sent them. */
const visitors = {
  ...forOwnAgency,
  ...registrars,
  massMobilisation: 'all',
  communeOfficer: { enterprise: inOwnPlaces.enterprise },
} as const;

@Resource<Visit>({
  vi: 'Lượt thăm, làm việc',
  en: 'Visit',
  plural: 'visits',
  area: 'economy',
  title: 'purpose',
  access: {
    read: { ...agencies, communeOfficer: { enterprise: inOwnPlaces.enterprise }, unitSecretary: { enterprise: inOwnUnits.enterprise } },
    create: visitors,
    update: visitors,
    delete: boards,
  },
  newest: 'visitedOn',
})
export class Visit extends Row {
  @Link(() => Enterprise, { vi: 'Doanh nghiệp', en: 'Enterprise', required: true, lasting: true })
  enterpriseId!: Key<Enterprise>;

  @Link(() => Agency, { vi: 'Cơ quan', en: 'Agency', lasting: true })
  agencyId!: Key<Agency> | null;

  @Day({ vi: 'Ngày làm việc', en: 'Visited on', required: true, lasting: true, aliases: ['Ngày đến'] })
  visitedOn!: Day;

  @Text({ vi: 'Nội dung', en: 'Purpose', required: true, lasting: true })
  purpose!: string;

  @Text({ vi: 'Thành phần đoàn', en: 'Who went', lasting: true })
  party!: string | null;

  @Text({ vi: 'Kết quả', en: 'Outcome', max: 20000, lasting: true })
  outcome!: string | null;
}
