import type { Key } from '../../../shared/where.js';
import { Day, Integer, Link } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards, mobilisers } from '../access.js';
import { inOwnPlaces, inOwnUnits, ofOwnOrganisations } from '../duty.js';
import { MassOrganisation } from './massOrganisation.js';

@Resource<MassOrganisationSurvey>({
  vi: 'Số liệu đoàn thể',
  en: 'Mass organisation survey',
  plural: 'massOrganisationSurveys',
  area: 'association',
  title: 'organisation.name',
  access: {
    read: {
      ...agencies,
      communeOfficer: { organisation: { enterprise: inOwnPlaces.enterprise } },
      unitSecretary: { organisation: { enterprise: inOwnUnits.enterprise } },
    },
    create: { ...mobilisers, ...ofOwnOrganisations },
    update: { ...mobilisers, ...ofOwnOrganisations },
    delete: boards,
  },
  newest: 'surveyedOn',
  unique: [['organisationId', 'surveyedOn']],
})
export class MassOrganisationSurvey extends Row {
  @Link(() => MassOrganisation, { vi: 'Tổ chức', en: 'Organisation', required: true, lasting: true })
  organisationId!: Key<MassOrganisation>;

  @Day({ vi: 'Ngày số liệu', en: 'Surveyed on', required: true, lasting: true })
  surveyedOn!: Day;

  @Integer({
    vi: 'Số đoàn viên, hội viên',
    en: 'Members',
    required: true,
    min: 0,
    lasting: true,
    aliases: ['Số đoàn viên', 'Số ĐVTN', 'Hội viên', 'Tổng số hội viên'],
  })
  members!: number;

  @Integer({ vi: 'Trong đó nữ', en: 'Women', min: 0, lasting: true })
  women!: number | null;

  @Integer({ vi: 'Phát triển mới trong kỳ', en: 'Newly joined', min: 0, lasting: true, aliases: ['Kết nạp mới'] })
  joined!: number | null;
}
