import type { Key, Many } from '../../../shared/where.js';
import { Amount, Choice, Code, Day, Integer, Link, Name, Text } from '../../model/field.js';
import { Back, Inside } from '../../model/reach.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { reference } from '../access.js';
import { EnterpriseSite } from '../economy/enterpriseSite.js';
import { doubt, from, until } from '../lifespan.js';
import { MembershipDecision } from '../party/membershipDecision.js';
import { PartyUnit } from '../party/partyUnit.js';
import { UnitDecision } from '../party/unitDecision.js';
import { AdminUnitSuccession } from './adminUnitSuccession.js';
import { IndustrialZoneArea } from './industrialZoneArea.js';

const kinds = {
  PROVINCE: { vi: 'Tỉnh', en: 'Province' },
  DISTRICT: { vi: 'Huyện', en: 'District' },
  TOWNSHIP: { vi: 'Thị trấn', en: 'Township' },
  COMMUNE: { vi: 'Xã', en: 'Commune' },
  WARD: { vi: 'Phường', en: 'Ward' },
};

const levels = {
  PROVINCE: { vi: 'Cấp tỉnh', en: 'Province level' },
  DISTRICT: { vi: 'Cấp huyện', en: 'District level' },
  COMMUNE: { vi: 'Cấp xã', en: 'Commune level' },
};

/** One row for each life span of a name, a kind and a code: codes and names were used again for other places. */
@Resource<AdminUnit>({
  vi: 'Đơn vị hành chính',
  en: 'Administrative unit',
  plural: 'adminUnits',
  area: 'place',
  title: 'fullName',
  access: reference,
  dated: { from: 'startedOn', to: 'endedOn', alone: ['code'] },
  duty: 'places',
  tree: { parent: 'parentId' },
  succession: { kept: () => AdminUnitSuccession, before: 'beforeId', after: 'afterId' },
  territory: {
    from: 'startedOn',
    to: 'endedOn',
    parent: 'parentId',
    level: 'level',
    leaf: 'COMMUNE',
  },
})
export class AdminUnit extends Row {
  @Code({ vi: 'Mã đơn vị', en: 'Code', required: true, format: 'areaCode', privacy: 'public', aliases: ['Mã ĐVHC', 'Mã xã'] })
  code!: string;

  @Name({ vi: 'Tên', en: 'Name', required: true, privacy: 'public' })
  name!: string;

  @Name({ vi: 'Tên đầy đủ', en: 'Full name', required: true, privacy: 'public', aliases: ['Xã, phường', 'Xã, thị trấn'] })
  fullName!: string;

  @Choice('AdminUnitKind', kinds, { vi: 'Loại', en: 'Kind', required: true, privacy: 'public' })
  kind!: keyof typeof kinds;

  @Choice('AdminUnitLevel', levels, { vi: 'Cấp', en: 'Level', required: true, privacy: 'public' })
  level!: keyof typeof levels;

  @Link(() => AdminUnit, { vi: 'Thuộc', en: 'Part of', privacy: 'public' })
  parentId!: Key<AdminUnit> | null;

  @Day({ ...from, privacy: 'public' })
  startedOn!: Day;

  @Day({ ...until, privacy: 'public' })
  endedOn!: Day | null;

  @Text({ vi: 'Nghị quyết', en: 'Decision', privacy: 'public', hint: { vi: 'Văn bản lập đơn vị', en: 'The act that made the unit' } })
  decision!: string | null;

  @Day({ vi: 'Ngày nghị quyết', en: 'Decided on', privacy: 'public' })
  decidedOn!: Day | null;

  @Amount({ vi: 'Diện tích (km²)', en: 'Area (km²)', min: 0, privacy: 'public' })
  areaKm2!: number | null;

  @Integer({ vi: 'Dân số', en: 'Population', min: 0, privacy: 'public' })
  population!: number | null;

  @Text({ vi: 'Trụ sở', en: 'Seat', privacy: 'public' })
  seat!: string | null;

  @Text({ vi: 'Nguồn', en: 'Source', privacy: 'public' })
  source!: string | null;

  @Text(doubt)
  doubt!: string | null;

  @Back(() => AdminUnit, 'parentId', { label: { vi: 'Đơn vị trực thuộc', en: 'Units inside' } })
  children!: Many<AdminUnit>;

  @Back(() => AdminUnitSuccession, 'beforeId', { label: { vi: 'Về sau thuộc', en: 'Followed by' } })
  successors!: Many<AdminUnitSuccession>;

  @Back(() => AdminUnitSuccession, 'afterId', { label: { vi: 'Lập từ', en: 'Made from' } })
  predecessors!: Many<AdminUnitSuccession>;

  @Inside(() => EnterpriseSite, 'areaId', { label: { vi: 'Cơ sở doanh nghiệp', en: 'Enterprise sites' } })
  sites!: Many<EnterpriseSite>;

  @Inside(() => IndustrialZoneArea, 'areaId', { label: { vi: 'Khu, cụm công nghiệp', en: 'Industrial zones' } })
  zones!: Many<IndustrialZoneArea>;

  @Inside(() => PartyUnit, 'areaId', { label: { vi: 'Tổ chức đảng theo địa bàn', en: 'Party units of the place' } })
  units!: Many<PartyUnit>;

  @Inside(() => UnitDecision, 'areaId', { label: { vi: 'Quyết định về tổ chức đảng', en: 'Unit decisions' } })
  acts!: Many<UnitDecision>;

  @Inside(() => MembershipDecision, 'areaId', { label: { vi: 'Quyết định về đảng viên', en: 'Membership decisions' } })
  decisions!: Many<MembershipDecision>;
}
