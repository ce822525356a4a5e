import type { Many } from '../../../shared/where.js';
import { Amount, Choice, Code, Day, Name, Text } from '../../model/field.js';
import { Back } from '../../model/reach.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { reference } from '../access.js';
import { EnterpriseSite } from '../economy/enterpriseSite.js';
import { doubt } from '../lifespan.js';
import { IndustrialZoneArea } from './industrialZoneArea.js';
import { ZoneSurvey } from './zoneSurvey.js';

const kinds = {
  ZONE: { vi: 'Khu công nghiệp', en: 'Industrial zone', aliases: ['KCN'] },
  CLUSTER: { vi: 'Cụm công nghiệp', en: 'Industrial cluster', aliases: ['CCN'] },
};

const statuses = {
  PLANNED: { vi: 'Quy hoạch', en: 'Planned' },
  ESTABLISHED: { vi: 'Đã thành lập', en: 'Established' },
  OPERATING: { vi: 'Đang hoạt động', en: 'Operating' },
};

@Resource<IndustrialZone>({
  vi: 'Khu, cụm công nghiệp',
  en: 'Industrial zone or cluster',
  plural: 'industrialZones',
  area: 'place',
  title: 'name',
  access: reference,
})
export class IndustrialZone extends Row {
  @Code({ vi: 'Mã', en: 'Code', required: true, unique: true, privacy: 'public', lasting: true })
  code!: string;

  @Name({
    vi: 'Tên khu, cụm',
    en: 'Name',
    required: true,
    privacy: 'public',
    lasting: true,
    aliases: ['Khu, cụm công nghiệp', 'KCN, CCN', 'CCN'],
  })
  name!: string;

  @Choice('IndustrialZoneKind', kinds, { vi: 'Loại', en: 'Kind', required: true, privacy: 'public', lasting: true })
  kind!: keyof typeof kinds;

  @Choice('IndustrialZoneStatus', statuses, { vi: 'Tình trạng', en: 'Status', required: true, privacy: 'public' })
  status!: keyof typeof statuses;

  @Amount({ vi: 'Diện tích (ha)', en: 'Area (ha)', min: 0, privacy: 'public' })
  hectares!: number | null;

  @Text({ vi: 'Quyết định', en: 'Decision', privacy: 'public' })
  decision!: string | null;

  @Day({ vi: 'Ngày quyết định', en: 'Decided on', privacy: 'public' })
  decidedOn!: Day | null;

  @Text({ vi: 'Chủ đầu tư hạ tầng', en: 'Infrastructure developer', privacy: 'public' })
  developer!: string | null;

  @Text({ vi: 'Ghi chú', en: 'Note', privacy: 'public' })
  note!: string | null;

  @Text({ vi: 'Nguồn', en: 'Source', privacy: 'public' })
  source!: string | null;

  @Text(doubt)
  doubt!: string | null;

  @Back(() => IndustrialZoneArea, 'zoneId', { label: { vi: 'Nằm trên địa bàn', en: 'Lies in' } })
  areas!: Many<IndustrialZoneArea>;

  @Back(() => EnterpriseSite, 'zoneId', { label: { vi: 'Cơ sở doanh nghiệp', en: 'Enterprise sites' } })
  sites!: Many<EnterpriseSite>;

  @Back(() => ZoneSurvey, 'zoneId', { label: { vi: 'Khảo sát khu, cụm', en: 'Surveys' } })
  surveys!: Many<ZoneSurvey>;
}
