import type { Key } from '../../../shared/where.js';
import { Choice, Day, Link } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, dutyRoles, overseers } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { from, until } from '../lifespan.js';
import { PartyMember } from './partyMember.js';
import { PartyUnit } from './partyUnit.js';

const kinds = {
  OFFICIAL: { vi: 'Chính thức', en: 'Official' },
  TEMPORARY: { vi: 'Tạm thời', en: 'Temporary' },
  RESIDENCE: { vi: 'Nơi cư trú', en: 'Residence' },
};

/** Where a member takes part in Party activity. A transfer ends one and starts the next. */
@Resource<Registration>({
  vi: 'Sinh hoạt đảng',
  en: 'Registration',
  plural: 'registrations',
  area: 'party',
  title: 'unit.name',
  access: {
    read: { ...overseers, communeOfficer: { member: inOwnPlaces.member }, unitSecretary: { member: inOwnUnits.member } },
    create: boards,
    update: boards,
    delete: boards,
  },
  dated: { from: 'startedOn', to: 'endedOn', alone: ['memberId', 'kind'] },
})
export class Registration extends Row {
  @Link(() => PartyMember, { vi: 'Đảng viên', en: 'Member', required: true, covered: dutyRoles })
  memberId!: Key<PartyMember>;

  @Link(() => PartyUnit, {
    vi: 'Tổ chức đảng',
    en: 'Party unit',
    required: true,
    aliases: ['Chi bộ đang sinh hoạt', 'Chi bộ', 'Chi bộ nơi cư trú', 'Sinh hoạt tạm thời tại'],
  })
  unitId!: Key<PartyUnit>;

  @Choice('RegistrationKind', kinds, { vi: 'Hình thức sinh hoạt', en: 'Kind', required: true, aliases: ['Hình thức'] })
  kind!: keyof typeof kinds;

  @Day(from)
  startedOn!: Day;

  @Day(until)
  endedOn!: Day | null;

  /** A transfer is under way from this day until the next registration starts; 208-QĐ/TW gives it 60 working days. */
  @Day({ vi: 'Ngày giới thiệu chuyển đi', en: 'Sent to another unit on', aliases: ['Ngày giấy giới thiệu chuyển sinh hoạt'] })
  sentOn!: Day | null;
}
