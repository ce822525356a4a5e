import type { Key } from '../../../shared/where.js';
import { Amount, Day, Flag, Integer, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { registry } from '../access.js';
import { IndustrialZone } from './industrialZone.js';

/** How full a zone is and how its workers live: plan III.5 ¶1-2. */
@Resource<ZoneSurvey>({
  vi: 'Khảo sát khu, cụm',
  en: 'Zone survey',
  plural: 'zoneSurveys',
  area: 'place',
  title: 'zone.name',
  access: registry,
  newest: 'surveyedOn',
  unique: [['zoneId', 'surveyedOn']],
})
export class ZoneSurvey extends Row {
  @Link(() => IndustrialZone, { vi: 'Khu, cụm', en: 'Zone', required: true, lasting: true })
  zoneId!: Key<IndustrialZone>;

  @Day({ vi: 'Ngày khảo sát', en: 'Surveyed on', required: true, lasting: true })
  surveyedOn!: Day;

  @Amount({ vi: 'Tỷ lệ lấp đầy (%)', en: 'Occupancy (%)', format: 'percent', min: 0, max: 100, lasting: true })
  occupancy!: number | null;

  @Amount({ vi: 'Đất đã cho thuê (ha)', en: 'Land let (ha)', min: 0, lasting: true })
  hectaresLet!: number | null;

  @Integer({ vi: 'Số dự án đang hoạt động', en: 'Projects at work', min: 0, lasting: true })
  projects!: number | null;

  @Integer({ vi: 'Lao động trong khu, cụm', en: 'Workers in the zone', min: 0, lasting: true })
  workers!: number | null;

  @Integer({ vi: 'Chỗ ở công nhân', en: 'Places in workers’ housing', min: 0, lasting: true, aliases: ['Nhà ở công nhân (chỗ)'] })
  housingPlaces!: number | null;

  @Integer({ vi: 'Công nhân đang ở nhà ở công nhân, nhà ở xã hội', en: 'Workers housed', min: 0, lasting: true })
  housed!: number | null;

  @Flag({ vi: 'Có thiết chế văn hóa, thể thao', en: 'Has culture and sport facilities', lasting: true })
  hasFacilities!: boolean | null;

  @Text({ vi: 'Nguồn', en: 'Source', lasting: true })
  source!: string | null;
}
