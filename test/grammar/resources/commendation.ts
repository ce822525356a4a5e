import { Day, Link, Text } from '../../../server/model/field.js';
import { Resource } from '../../../server/model/resource.js';
import { Row } from '../../../server/model/row.js';
import { agencies, boards, registrars } from '../../../server/resources/access.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';
import { Person } from '../../../server/resources/party/person.js';
import type { Key } from '../../../shared/where.js';

@Resource<Commendation>({
  vi: 'Khen thưởng',
  en: 'Commendation',
  plural: 'commendations',
  area: 'plan',
  title: 'title',
  access: { read: agencies, create: registrars, update: registrars, delete: boards },
  newest: 'decidedOn',
})
export class Commendation extends Row {
  @Text({ vi: 'Hình thức', en: 'Title', required: true, lasting: true })
  title!: string;

  @Day({ vi: 'Ngày quyết định', en: 'Decided on', required: true, lasting: true })
  decidedOn!: Day;

  @Link(() => PartyUnit, { vi: 'Tổ chức đảng', en: 'Unit', lasting: true })
  unitId!: Key<PartyUnit> | null;

  @Link(() => Enterprise, { vi: 'Doanh nghiệp', en: 'Enterprise', lasting: true })
  enterpriseId!: Key<Enterprise> | null;

  @Link(() => Person, { vi: 'Cá nhân', en: 'Person', privacy: 'personal', lasting: true })
  personId!: Key<Person> | null;
}
