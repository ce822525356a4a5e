import type { Key } from '../../../shared/where.js';
import { Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { reference } from '../access.js';
import { doubt } from '../lifespan.js';
import { AdminUnit } from './adminUnit.js';
import { IndustrialZone } from './industrialZone.js';

/** A zone may span communes. */
@Resource<IndustrialZoneArea>({
  vi: 'Địa bàn của khu, cụm',
  en: 'Area of a zone',
  plural: 'industrialZoneAreas',
  area: 'place',
  title: 'zone.name',
  access: reference,
  unique: [['zoneId', 'areaId']],
})
export class IndustrialZoneArea extends Row {
  @Link(() => IndustrialZone, { vi: 'Khu, cụm', en: 'Zone', required: true, privacy: 'public', lasting: true })
  zoneId!: Key<IndustrialZone>;

  @Link(() => AdminUnit, { vi: 'Đơn vị hành chính', en: 'Administrative unit', required: true, privacy: 'public', lasting: true })
  areaId!: Key<AdminUnit>;

  @Text(doubt)
  doubt!: string | null;
}
