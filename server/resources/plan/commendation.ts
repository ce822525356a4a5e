import type { Key } from '../../../shared/where.js';
import { Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards, registrars } from '../access.js';
import { Enterprise } from '../economy/enterprise.js';
import { PartyUnit } from '../party/partyUnit.js';
import { Person } from '../party/person.js';

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
