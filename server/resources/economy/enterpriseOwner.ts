import type { Key } from '../../../shared/where.js';
import { Amount, Choice, Day, Flag, Link } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, overseers } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { from, until } from '../lifespan.js';
import { Person } from '../party/person.js';
import { Enterprise } from './enterprise.js';

/** Hướng dẫn 08-HD/BTCTW: an owner holds a controlling share and one of these posts. */
const titles = {
  DIRECTOR: { vi: 'Giám đốc', en: 'Director', aliases: ['GĐ'] },
  GENERAL_DIRECTOR: { vi: 'Tổng giám đốc', en: 'General director', aliases: ['TGĐ'] },
  MEMBERS_CHAIR: { vi: 'Chủ tịch hội đồng thành viên', en: 'Chair of the members’ council', aliases: ['Chủ tịch HĐTV'] },
  COMPANY_PRESIDENT: { vi: 'Chủ tịch công ty', en: 'Company president', aliases: ['Chủ tịch công ty kiêm Giám đốc'] },
  BOARD_CHAIR: { vi: 'Chủ tịch hội đồng quản trị', en: 'Chair of the board', aliases: ['Chủ tịch HĐQT'] },
  PARTNER: { vi: 'Thành viên hợp danh', en: 'General partner' },
};

@Resource<EnterpriseOwner>({
  vi: 'Chủ doanh nghiệp',
  en: 'Enterprise owner',
  plural: 'enterpriseOwners',
  area: 'economy',
  title: 'person.fullName',
  access: {
    read: { ...overseers, communeOfficer: { enterprise: inOwnPlaces.enterprise }, unitSecretary: { enterprise: inOwnUnits.enterprise } },
    create: boards,
    update: boards,
    delete: boards,
  },
  dated: { from: 'startedOn', to: 'endedOn', alone: ['enterpriseId', 'personId'] },
})
export class EnterpriseOwner extends Row {
  @Link(() => Enterprise, { vi: 'Doanh nghiệp', en: 'Enterprise', required: true })
  enterpriseId!: Key<Enterprise>;

  @Link(() => Person, { vi: 'Người', en: 'Person', required: true, privacy: 'personal', aliases: ['Chủ doanh nghiệp'] })
  personId!: Key<Person>;

  @Amount({ vi: 'Tỷ lệ vốn góp (%)', en: 'Share (%)', format: 'percent', min: 0, max: 100, aliases: ['Tỷ lệ vốn'] })
  share!: number | null;

  @Flag({
    vi: 'Giữ phần vốn chi phối',
    en: 'Controlling',
    required: true,
    hint: {
      vi: 'Chủ doanh nghiệp theo Hướng dẫn 08-HD/BTCTW: sở hữu toàn bộ hoặc phần vốn chi phối và giữ một chức danh quản lý',
      en: 'An owner holds all or a controlling share, and a managing title',
    },
  })
  isControlling!: boolean;

  @Choice('OwnerTitle', titles, { vi: 'Chức danh', en: 'Title', aliases: ['Chức danh người đại diện'] })
  title!: keyof typeof titles | null;

  @Day(from)
  startedOn!: Day;

  @Day(until)
  endedOn!: Day | null;
}
