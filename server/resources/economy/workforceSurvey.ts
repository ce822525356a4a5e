import type { Key } from '../../../shared/where.js';
import { Amount, Day, Flag, Integer, Link } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards, registrars } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { Enterprise } from './enterprise.js';

/** Nobody knows better how many work there than those at work there. */
const inOwnArea = { communeOfficer: { enterprise: inOwnPlaces.enterprise }, unitSecretary: { enterprise: inOwnUnits.enterprise } };

@Resource<WorkforceSurvey>({
  vi: 'Khảo sát lao động',
  en: 'Workforce survey',
  plural: 'workforceSurveys',
  area: 'economy',
  title: 'enterprise.name',
  access: {
    read: { ...agencies, ...inOwnArea },
    create: { ...registrars, unionFederation: 'all', ...inOwnArea },
    update: { ...registrars, unionFederation: 'all', ...inOwnArea },
    delete: boards,
  },
  newest: 'surveyedOn',
  unique: [['enterpriseId', 'surveyedOn']],
})
export class WorkforceSurvey extends Row {
  @Link(() => Enterprise, {
    vi: 'Doanh nghiệp',
    en: 'Enterprise',
    required: true,
    lasting: true,
    aliases: ['Mã số thuế', 'MST', 'Tên doanh nghiệp', 'Tên DN', 'Tên đơn vị'],
  })
  enterpriseId!: Key<Enterprise>;

  @Day({ vi: 'Ngày khảo sát', en: 'Surveyed on', required: true, lasting: true })
  surveyedOn!: Day;

  @Integer({
    vi: 'Tổng số lao động',
    en: 'Workers',
    required: true,
    min: 0,
    lasting: true,
    aliases: ['Tổng số', 'Số lao động', 'Tổng số người lao động'],
  })
  workers!: number;

  @Integer({ vi: 'Lao động nữ', en: 'Women', min: 0, lasting: true, aliases: ['Nữ'] })
  women!: number | null;

  @Integer({ vi: 'Lao động Việt Nam', en: 'Vietnamese workers', min: 0, lasting: true })
  vietnamese!: number | null;

  @Integer({ vi: 'Lao động nước ngoài', en: 'Foreign workers', min: 0, lasting: true, aliases: ['LĐ nước ngoài'] })
  foreigners!: number | null;

  @Integer({ vi: 'Đóng bảo hiểm xã hội', en: 'In social insurance', min: 0, lasting: true, aliases: ['Đóng BHXH'] })
  insured!: number | null;

  @Integer({ vi: 'Đoàn viên công đoàn', en: 'Union members', min: 0, lasting: true, aliases: ['Đoàn viên CĐ'] })
  unionMembers!: number | null;

  @Integer({ vi: 'Đoàn viên thanh niên', en: 'Youth Union members', min: 0, lasting: true, aliases: ['Đoàn viên TN'] })
  youthMembers!: number | null;

  @Integer({ vi: 'Cựu chiến binh', en: 'Veterans', min: 0, lasting: true })
  veterans!: number | null;

  @Integer({ vi: 'Đảng viên', en: 'Party members', min: 0, lasting: true })
  partyMembers!: number | null;

  @Amount({
    vi: 'Doanh thu năm trước (triệu đồng)',
    format: 'money',
    en: 'Turnover of the year before (million VND)',
    min: 0,
    lasting: true,
    aliases: ['Doanh thu'],
    hint: {
      vi: 'Cùng số lao động đóng bảo hiểm xếp quy mô theo Nghị định 80/2021/NĐ-CP',
      en: 'With the insured, tells the size by Decree 80/2021',
    },
  })
  turnover!: number | null;

  @Flag({ vi: 'Có bếp ăn ca', en: 'Has a canteen', lasting: true })
  hasCanteen!: boolean | null;

  @Flag({ vi: 'Có nhà ở cho công nhân', en: 'Has a dormitory', lasting: true })
  hasDormitory!: boolean | null;
}
