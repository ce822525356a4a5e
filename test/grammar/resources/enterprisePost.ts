import { Choice, Day, Link, Text } from '../../../server/model/field.js';
import { Resource } from '../../../server/model/resource.js';
import { Row } from '../../../server/model/row.js';
import { boards, overseers } from '../../../server/resources/access.js';
import { inOwnPlaces, inOwnUnits } from '../../../server/resources/duty.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { from, until } from '../../../server/resources/lifespan.js';
import { Person } from '../../../server/resources/party/person.js';
import type { Key } from '../../../shared/where.js';

const kinds = {
  LEGAL_REPRESENTATIVE: { vi: 'Người đại diện theo pháp luật', en: 'Legal representative' },
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

  @Link(() => Person, { vi: 'Người', en: 'Person', required: true, privacy: 'personal' })
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
