import type { Key } from '../../../shared/where.js';
import { Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards } from '../access.js';
import { Enterprise } from '../economy/enterprise.js';
import { Agency } from './agency.js';

/** Restricted: who hindered whom is a charge until it is settled. */
@Resource<Obstruction>({
  vi: 'Hành vi cản trở',
  en: 'Obstruction',
  plural: 'obstructions',
  area: 'plan',
  title: 'account',
  access: { read: { ...boards, massMobilisation: 'all', standingCommittee: 'all' }, create: boards, update: boards, delete: boards },
  newest: 'happenedOn',
})
export class Obstruction extends Row {
  @Link(() => Enterprise, { vi: 'Doanh nghiệp', en: 'Enterprise', lasting: true })
  enterpriseId!: Key<Enterprise> | null;

  @Day({ vi: 'Ngày xảy ra', en: 'Happened on', required: true, lasting: true })
  happenedOn!: Day;

  @Text({ vi: 'Sự việc', en: 'Account', required: true, max: 20000, privacy: 'personal', lasting: true })
  account!: string;

  @Day({ vi: 'Ngày giải quyết', en: 'Settled on' })
  settledOn!: Day | null;

  @Link(() => Agency, { vi: 'Cơ quan giải quyết', en: 'Settled by' })
  agencyId!: Key<Agency> | null;

  @Text({ vi: 'Kết quả giải quyết', en: 'Settlement', max: 20000, privacy: 'personal' })
  settlement!: string | null;
}
