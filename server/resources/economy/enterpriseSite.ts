import type { Key } from '../../../shared/where.js';
import { Day, Flag, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards, dutyRoles, registrars, registrarWriters } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { from, until } from '../lifespan.js';
import { AdminUnit } from '../place/adminUnit.js';
import { IndustrialZone } from '../place/industrialZone.js';
import { Enterprise } from './enterprise.js';

@Resource<EnterpriseSite>({
  vi: 'Cơ sở doanh nghiệp',
  en: 'Enterprise site',
  plural: 'enterpriseSites',
  area: 'economy',
  title: 'enterprise.name',
  access: {
    read: { ...agencies, communeOfficer: inOwnPlaces.site, unitSecretary: { enterprise: inOwnUnits.enterprise } },
    create: registrars,
    update: { ...registrars, communeOfficer: inOwnPlaces.site },
    delete: boards,
  },
  dated: { from: 'startedOn', to: 'endedOn', alone: ['enterpriseId'], where: { isMain: { eq: true } } },
})
export class EnterpriseSite extends Row {
  @Link(() => Enterprise, {
    vi: 'Doanh nghiệp',
    en: 'Enterprise',
    required: true,
    privacy: 'public',
    writers: registrarWriters,
    covered: dutyRoles,
  })
  enterpriseId!: Key<Enterprise>;

  @Flag({ vi: 'Cơ sở chính', en: 'Main site', required: true, privacy: 'public' })
  isMain!: boolean;

  @Link(() => AdminUnit, {
    vi: 'Địa bàn',
    en: 'Administrative unit',
    privacy: 'public',
    aliases: ['Xã, phường', 'Xã', 'Xã, thị trấn'],
    endOf: 'address',
    hint: {
      vi: 'Xã, thị trấn thời kỳ 2020-2024 nếu biết; nếu không, xã hiện nay',
      en: 'The commune of 2020-2024 if known, else the present one: what was joined since cannot be told apart later',
    },
  })
  areaId!: Key<AdminUnit> | null;

  @Link(() => IndustrialZone, {
    vi: 'Khu, cụm công nghiệp',
    en: 'Industrial zone',
    privacy: 'public',
    aliases: ['KCN, CCN', 'CCN'],
    none: ['Ngoài khu, cụm', 'Ngoài khu, cụm công nghiệp', 'Ngoài KCN', 'Ngoài CCN', 'Ngoài'],
    hint: { vi: 'Để trống nếu ở ngoài khu, cụm', en: 'Empty outside zones' },
  })
  zoneId!: Key<IndustrialZone> | null;

  @Text({ vi: 'Thôn, tổ dân phố', en: 'Village', privacy: 'public', aliases: ['Thôn', 'Tổ dân phố'] })
  village!: string | null;

  @Text({ vi: 'Địa chỉ', en: 'Address', privacy: 'public', aliases: ['Trụ sở', 'Địa chỉ trụ sở'] })
  address!: string | null;

  @Day({ ...from, privacy: 'public' })
  startedOn!: Day;

  @Day({ ...until, privacy: 'public' })
  endedOn!: Day | null;
}
