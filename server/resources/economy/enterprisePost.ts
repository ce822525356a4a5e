import type { Key } from '../../../shared/where.js';
import { Choice, Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, overseers } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { from, until } from '../lifespan.js';
import { Person } from '../party/person.js';
import { Enterprise } from './enterprise.js';

const kinds = {
  LEGAL_REPRESENTATIVE: { vi: 'Người đại diện theo pháp luật', en: 'Legal representative', aliases: ['Đại diện pháp luật', 'NĐDPL'] },
  MANAGER: { vi: 'Người quản lý', en: 'Manager' },
};

@Resource<EnterprisePost>({
  vi: 'Chức danh quản lý doanh nghiệp',
  en: 'Enterprise post',
  plural: 'enterprisePosts',
  area: 'economy',
  title: 'person.fullName',
  access: {
    read: { ...overseers, communeOfficer: { enterprise: inOwnPlaces.enterprise }, unitSecretary: { enterprise: inOwnUnits.enterprise } },
    create: boards,
    update: boards,
    delete: boards,
  },
  dated: { from: 'startedOn', to: 'endedOn' },
})
export class EnterprisePost extends Row {
  @Link(() => Enterprise, { vi: 'Doanh nghiệp', en: 'Enterprise', required: true })
  enterpriseId!: Key<Enterprise>;

  @Link(() => Person, { vi: 'Người', en: 'Person', required: true, privacy: 'personal', aliases: ['Người đại diện theo pháp luật'] })
  personId!: Key<Person>;

  @Choice('EnterprisePostKind', kinds, { vi: 'Loại', en: 'Kind', required: true })
  kind!: keyof typeof kinds;

  @Text({ vi: 'Chức danh', en: 'Title' })
  title!: string | null;

  @Day(from)
  startedOn!: Day;

  @Day(until)
  endedOn!: Day | null;
}
