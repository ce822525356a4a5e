import type { Key } from '../../../shared/where.js';
import { Code, Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards, registrars } from '../access.js';
import { Enterprise } from '../economy/enterprise.js';
import { PartyUnit } from '../party/partyUnit.js';
import { Person } from '../party/person.js';
import { Agency } from './agency.js';
import { EmulationCriterion } from './emulationCriterion.js';

/** Plan III.2 ¶4 and IV.3: of a unit, an enterprise or a person. */
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
  @Text({ vi: 'Hình thức', en: 'Title', required: true, lasting: true, aliases: ['Danh hiệu', 'Hình thức khen thưởng'] })
  title!: string;

  @Code({ vi: 'Số quyết định', en: 'Decision number', lasting: true, aliases: ['Quyết định số'] })
  decisionNumber!: string | null;

  @Day({ vi: 'Ngày quyết định', en: 'Decided on', required: true, lasting: true })
  decidedOn!: Day;

  @Link(() => Agency, { vi: 'Cơ quan khen', en: 'Commended by', lasting: true })
  agencyId!: Key<Agency> | null;

  @Link(() => PartyUnit, { vi: 'Tổ chức đảng', en: 'Unit', lasting: true })
  unitId!: Key<PartyUnit> | null;

  @Link(() => Enterprise, { vi: 'Doanh nghiệp', en: 'Enterprise', lasting: true })
  enterpriseId!: Key<Enterprise> | null;

  @Link(() => Person, { vi: 'Cá nhân', en: 'Person', privacy: 'personal', lasting: true })
  personId!: Key<Person> | null;

  @Link(() => EmulationCriterion, { vi: 'Theo tiêu chí', en: 'By criterion', lasting: true })
  criterionId!: Key<EmulationCriterion> | null;

  @Text({ vi: 'Thành tích', en: 'Merit', lasting: true })
  merit!: string | null;
}
