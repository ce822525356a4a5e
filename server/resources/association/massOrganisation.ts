import type { Key, Many } from '../../../shared/where.js';
import { Choice, Code, Day, Link, Name } from '../../model/field.js';
import { Back } from '../../model/reach.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards } from '../access.js';
import { inOwnPlaces, inOwnUnits, ownOrganisations } from '../duty.js';
import { Enterprise } from '../economy/enterprise.js';
import { until } from '../lifespan.js';
import { type MassOrganisationKind, massOrganisationKinds } from './massOrganisationKind.js';
import { MassOrganisationPost } from './massOrganisationPost.js';
import { MassOrganisationSurvey } from './massOrganisationSurvey.js';

@Resource<MassOrganisation>({
  vi: 'Tổ chức chính trị - xã hội',
  en: 'Mass organisation',
  plural: 'massOrganisations',
  area: 'association',
  title: 'name',
  access: {
    read: { ...agencies, communeOfficer: { enterprise: inOwnPlaces.enterprise }, unitSecretary: { enterprise: inOwnUnits.enterprise } },
    create: { ...boards, massMobilisation: 'all', ...ownOrganisations },
    update: { ...boards, massMobilisation: 'all', ...ownOrganisations },
    delete: boards,
  },
  dated: { from: 'establishedOn', to: 'endedOn', alone: ['enterpriseId', 'kind'] },
})
export class MassOrganisation extends Row {
  @Name({ vi: 'Tên tổ chức', en: 'Name', required: true, aliases: ['Tên công đoàn cơ sở'] })
  name!: string;

  @Choice('MassOrganisationKind', massOrganisationKinds, { vi: 'Loại', en: 'Kind', required: true })
  kind!: MassOrganisationKind;

  @Link(() => Enterprise, { vi: 'Doanh nghiệp', en: 'Enterprise', required: true })
  enterpriseId!: Key<Enterprise>;

  @Code({ vi: 'Số quyết định', en: 'Decision number', aliases: ['Số QĐ'] })
  decisionNumber!: string | null;

  @Day({ vi: 'Ngày thành lập', en: 'Established on', required: true, aliases: ['Ngày QĐ thành lập'] })
  establishedOn!: Day;

  @Day(until)
  endedOn!: Day | null;

  @Back(() => MassOrganisationPost, 'organisationId', { label: { vi: 'Chức vụ', en: 'Posts' } })
  posts!: Many<MassOrganisationPost>;

  @Back(() => MassOrganisationSurvey, 'organisationId', { label: { vi: 'Số liệu', en: 'Surveys' } })
  surveys!: Many<MassOrganisationSurvey>;
}
