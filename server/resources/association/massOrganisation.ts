import type { Key, Many, One } from '../../../shared/where.js';
import { Choice, Code, Day, Link, Name } from '../../model/field.js';
import { Back, Current } from '../../model/reach.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards, mobilisers } from '../access.js';
import { inOwnPlaces, inOwnUnits, ownOrganisations } from '../duty.js';
import { Enterprise } from '../economy/enterprise.js';
import { until } from '../lifespan.js';
import { Introduction } from '../party/introduction.js';
import { type MassOrganisationKind, massOrganisationKinds } from './massOrganisationKind.js';
import { MassOrganisationPost } from './massOrganisationPost.js';
import { MassOrganisationSurvey } from './massOrganisationSurvey.js';

/** As the charters name them (domain paper 6.2). */
const forms = {
  BASE: { vi: 'Tổ chức cơ sở', en: 'Base organisation', aliases: ['Công đoàn cơ sở', 'Đoàn cơ sở', 'Chi đoàn cơ sở', 'Hội cơ sở'] },
  CELL: { vi: 'Chi đoàn, chi hội', en: 'Cell', aliases: ['Chi đoàn', 'Chi hội'] },
  CLUB: { vi: 'Tổ, nhóm, câu lạc bộ', en: 'Group or club', aliases: ['CLB', 'Câu lạc bộ', 'Tổ phụ nữ'] },
  TRADE: { vi: 'Nghiệp đoàn', en: 'Union of a trade' },
};

/** Decree 98/2014, article 5: after six months without a union the superior one may appoint a committee. */
const foundings = {
  FOUNDED: { vi: 'Thành lập theo đề nghị của người lao động', en: 'At the workers’ request' },
  APPOINTED: { vi: 'Chỉ định ban chấp hành lâm thời', en: 'Provisional committee appointed' },
};

@Resource<MassOrganisation>({
  vi: 'Tổ chức chính trị - xã hội',
  en: 'Mass organisation',
  plural: 'massOrganisations',
  area: 'association',
  title: 'name',
  access: {
    read: { ...agencies, communeOfficer: { enterprise: inOwnPlaces.enterprise }, unitSecretary: { enterprise: inOwnUnits.enterprise } },
    create: { ...mobilisers, ...ownOrganisations },
    update: { ...mobilisers, ...ownOrganisations },
    delete: boards,
  },
  dated: { from: 'establishedOn', to: 'endedOn', alone: ['enterpriseId', 'kind'] },
})
export class MassOrganisation extends Row {
  @Name({ vi: 'Tên tổ chức', en: 'Name', required: true, aliases: ['Tên công đoàn cơ sở', 'Tên chi đoàn', 'Tên chi hội', 'Chi hội CCB'] })
  name!: string;

  @Choice('MassOrganisationKind', massOrganisationKinds, { vi: 'Loại', en: 'Kind', required: true, aliases: ['Loại đoàn thể'] })
  kind!: MassOrganisationKind;

  @Choice('MassOrganisationForm', forms, { vi: 'Mô hình tổ chức', en: 'Form' })
  form!: keyof typeof forms | null;

  @Link(() => Enterprise, {
    vi: 'Doanh nghiệp',
    en: 'Enterprise',
    required: true,
    aliases: ['Mã số thuế', 'MST', 'MST doanh nghiệp', 'Mã số DN', 'Đơn vị', 'Tên đơn vị'],
  })
  enterpriseId!: Key<Enterprise>;

  @Code({ vi: 'Số quyết định', en: 'Decision number', aliases: ['Số QĐ', 'QĐ số'] })
  decisionNumber!: string | null;

  @Day({ vi: 'Ngày thành lập', en: 'Established on', required: true, aliases: ['Ngày QĐ thành lập', 'Ngày ra mắt'] })
  establishedOn!: Day;

  @Choice('MassOrganisationFounding', foundings, { vi: 'Cách thành lập', en: 'How it was established' })
  founding!: keyof typeof foundings | null;

  @Day(until)
  endedOn!: Day | null;

  @Back(() => MassOrganisationPost, 'organisationId', { label: { vi: 'Chức vụ', en: 'Posts' } })
  posts!: Many<MassOrganisationPost>;

  @Back(() => MassOrganisationSurvey, 'organisationId', { label: { vi: 'Số liệu', en: 'Surveys' } })
  surveys!: Many<MassOrganisationSurvey>;

  @Current(() => MassOrganisationSurvey, 'organisationId', { label: { vi: 'Số liệu mới nhất', en: 'Newest survey' } })
  survey!: One<MassOrganisationSurvey>;

  @Current(() => MassOrganisationPost, 'organisationId', {
    where: { kind: { eq: 'HEAD' } },
    label: { vi: 'Chủ tịch, bí thư', en: 'Head' },
  })
  head!: One<MassOrganisationPost>;

  @Back(() => Introduction, 'organisationId', { label: { vi: 'Giới thiệu vào Đảng', en: 'Introductions' } })
  introductions!: Many<Introduction>;
}
