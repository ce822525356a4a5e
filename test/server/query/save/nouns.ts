import {
  Amount,
  Choice,
  Code,
  Day,
  Flag,
  Integer,
  Link,
  Moment,
  Name,
  Secret,
  type Secret as SecretText,
  Text,
} from '../../../../server/model/field.js';
import { Back, Current } from '../../../../server/model/reach.js';
import { Resource } from '../../../../server/model/resource.js';
import { Row } from '../../../../server/model/row.js';
import type { Key, Many, One } from '../../../../shared/where.js';

/** The board keeps everything, an officer what lies in the villages of the grant; the analyst reads. */
const keeper = { organisationBoard: 'all' } as const;
const everyone = { ...keeper, communeOfficer: 'all', analyst: 'all' } as const;

@Resource<Village>({
  vi: 'Thôn',
  en: 'Village',
  plural: 'villages',
  area: 'place',
  title: 'name',
  access: { read: everyone, create: keeper, update: keeper, delete: keeper },
  tree: { parent: 'parentId' },
})
export class Village extends Row {
  @Name({ vi: 'Tên', en: 'Name', required: true })
  name!: string;

  @Link(() => Village, { vi: 'Thuộc', en: 'Part of' })
  parentId!: Key<Village> | null;
}

const crops = { RICE: { vi: 'Lúa', en: 'Rice' }, TEA: { vi: 'Chè', en: 'Tea' } };
const codeChecks = { RIGHT: { vi: 'Đúng', en: 'Right' }, CHECK_DIGIT: { vi: 'Sai số kiểm tra', en: 'Wrong check digit' } };

@Resource<Farm>({
  vi: 'Trang trại',
  en: 'Farm',
  plural: 'farms',
  area: 'economy',
  title: 'name',
  access: {
    read: { ...keeper, analyst: 'all', communeOfficer: { villageId: { within: { actor: 'places' } } } },
    create: { ...keeper, communeOfficer: { villageId: { within: { actor: 'places' } } } },
    update: { ...keeper, communeOfficer: { villageId: { within: { actor: 'places' } }, crop: { ne: 'TEA' } } },
    delete: keeper,
  },
  unique: [['villageId', 'plot']],
})
export class Farm extends Row {
  @Name({ vi: 'Tên', en: 'Name', required: true, max: 30 })
  name!: string;

  @Code({ vi: 'Mã số thuế', en: 'Tax code', unique: true, format: 'taxCode' })
  code!: string | null;

  @Choice('FarmCodeCheck', codeChecks, { vi: 'Kiểm tra mã số thuế', en: 'Tax code check', judges: 'code' })
  codeCheck!: keyof typeof codeChecks | null;

  @Link(() => Village, { vi: 'Thôn', en: 'Village', required: true })
  villageId!: Key<Village>;

  @Code({ vi: 'Thửa đất', en: 'Plot' })
  plot!: string | null;

  @Choice('Crop', crops, { vi: 'Cây trồng', en: 'Crop' })
  crop!: keyof typeof crops | null;

  @Amount({ vi: 'Diện tích', en: 'Hectares', min: 0, max: 500 })
  hectares!: number | null;

  @Integer({ vi: 'Lao động', en: 'Workers', min: 0 })
  workers!: number | null;

  @Flag({ vi: 'Hữu cơ', en: 'Organic' })
  organic!: boolean | null;

  @Day({ vi: 'Ngày lập', en: 'Founded on' })
  foundedOn!: Day | null;

  @Moment({ vi: 'Đến thăm lúc', en: 'Seen at' })
  seenAt!: string | null;

  @Code({ vi: 'Điện thoại', en: 'Phone', format: 'phone' })
  phone!: string | null;

  @Text({ vi: 'Trang web', en: 'Website', format: 'webAddress' })
  website!: string | null;

  @Text({ vi: 'Nhận xét', en: 'Opinion', readers: ['organisationBoard', 'analyst'], writers: ['organisationBoard'] })
  opinion!: string | null;

  @Current(() => Lease, 'farmId')
  lease!: One<Lease>;

  @Back(() => Lease, 'farmId')
  leases!: Many<Lease>;
}

const genders = { MALE: { vi: 'Nam', en: 'Male' }, FEMALE: { vi: 'Nữ', en: 'Female' } };
const idChecks = {
  AGREES: { vi: 'Khớp', en: 'Agrees' },
  BIRTH_YEAR: { vi: 'Không khớp năm sinh', en: 'Another year of birth' },
  GENDER: { vi: 'Không khớp giới tính', en: 'Another sex' },
  BOTH: { vi: 'Không khớp', en: 'Another year of birth and sex' },
};

@Resource<Farmer>({
  vi: 'Nông dân',
  en: 'Farmer',
  plural: 'farmers',
  area: 'party',
  title: 'name',
  access: { read: { ...keeper, analyst: 'all' }, create: keeper, update: keeper, delete: keeper },
})
export class Farmer extends Row {
  @Name({ vi: 'Họ và tên', en: 'Name', required: true, given: true })
  name!: string;

  @Day({ vi: 'Ngày sinh', en: 'Born on' })
  bornOn!: Day | null;

  @Choice('FarmerGender', genders, { vi: 'Giới tính', en: 'Sex' })
  gender!: keyof typeof genders | null;

  @Secret({ vi: 'Số CCCD', en: 'Citizen id', unique: true, format: 'citizenId' })
  citizenId!: SecretText | null;

  @Choice('FarmerIdCheck', idChecks, { vi: 'Kiểm tra số CCCD', en: 'Citizen id check', judges: 'citizenId' })
  citizenIdCheck!: keyof typeof idChecks | null;
}

/** Who holds a farm, one at a time; subleases are not counted. */
@Resource<Lease>({
  vi: 'Thuê đất',
  en: 'Lease',
  plural: 'leases',
  area: 'economy',
  title: 'farm.name',
  access: {
    read: { ...keeper, communeOfficer: { farm: { villageId: { within: { actor: 'places' } } } } },
    create: keeper,
    update: keeper,
    delete: keeper,
  },
  dated: { from: 'startedOn', to: 'endedOn', alone: ['farmId'], where: { isMain: { eq: true } } },
})
export class Lease extends Row {
  @Link(() => Farm, { vi: 'Trang trại', en: 'Farm', required: true })
  farmId!: Key<Farm>;

  @Link(() => Farmer, { vi: 'Người thuê', en: 'Holder', required: true })
  farmerId!: Key<Farmer>;

  @Flag({ vi: 'Chính', en: 'Main', required: true })
  isMain!: boolean;

  @Day({ vi: 'Từ', en: 'From', required: true })
  startedOn!: Day;

  @Day({ vi: 'Đến trước', en: 'Until' })
  endedOn!: Day | null;
}

/** A document: who held the farm that day, where it lay. It is listed before the facts it looks at. */
@Resource<Inspection>({
  vi: 'Kiểm tra',
  en: 'Inspection',
  plural: 'inspections',
  area: 'plan',
  title: 'number',
  access: { read: keeper, create: keeper, update: keeper, delete: keeper },
  newest: 'doneOn',
})
class Inspection extends Row {
  @Code({ vi: 'Số', en: 'Number' })
  number!: string | null;

  @Link(() => Farm, { vi: 'Trang trại', en: 'Farm', required: true })
  farmId!: Key<Farm>;

  @Day({ vi: 'Ngày', en: 'Done on', required: true })
  doneOn!: Day;

  @Link(() => Farmer, { vi: 'Người thuê khi đó', en: 'Holder then', captured: { path: 'farm.lease.farmerId', on: 'doneOn' } })
  farmerId!: Key<Farmer> | null;

  @Choice('HolderGender', genders, { vi: 'Giới tính', en: 'Sex', captured: { path: 'farmer.gender', on: 'doneOn' } })
  gender!: keyof typeof genders | null;
}

/** Who works under whom, by the day. */
@Resource<Duty>({
  vi: 'Phân công',
  en: 'Duty',
  plural: 'duties',
  area: 'party',
  title: 'id',
  access: { read: keeper, create: keeper, update: keeper, delete: keeper },
  dated: { from: 'startedOn', to: 'endedOn' },
})
class Duty extends Row {
  @Link(() => Team, { vi: 'Tổ', en: 'Team', required: true })
  teamId!: Key<Team>;

  @Link(() => Team, { vi: 'Dưới', en: 'Under', required: true })
  underId!: Key<Team>;

  @Day({ vi: 'Từ', en: 'From', required: true })
  startedOn!: Day;

  @Day({ vi: 'Đến trước', en: 'Until' })
  endedOn!: Day | null;
}

@Resource<Team>({
  vi: 'Tổ',
  en: 'Team',
  plural: 'teams',
  area: 'party',
  title: 'name',
  access: { read: keeper, create: keeper, update: keeper, delete: keeper },
  tree: { kept: () => Duty, child: 'teamId', parent: 'underId' },
})
class Team extends Row {
  @Name({ vi: 'Tên', en: 'Name', required: true })
  name!: string;
}

/** Not for the board to read, nor for anyone to write. */
@Resource<Almanac>({
  vi: 'Lịch',
  en: 'Almanac',
  plural: 'almanacs',
  area: 'place',
  title: 'name',
  access: { read: { analyst: 'all' } },
  readOnly: true,
})
class Almanac extends Row {
  @Name({ vi: 'Tên', en: 'Name', required: true })
  name!: string;

  @Link(() => Village, { vi: 'Thôn', en: 'Village' })
  villageId!: Key<Village> | null;
}

export const nouns = [Inspection, Village, Farm, Farmer, Lease, Team, Duty, Almanac];
