import type { Key } from '../../../shared/where.js';
import { Choice, Day, Link } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards, dutyRoles, registrars } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { from, until } from '../lifespan.js';
import { Enterprise } from './enterprise.js';
import { type Ownership, ownerships } from './ownership.js';

/** Decree 168/2025/NĐ-CP, article 35. */
const statuses = {
  ACTIVE: { vi: 'Đang hoạt động', en: 'Active', aliases: ['Đang HĐ', 'Hoạt động'] },
  SUSPENDED: { vi: 'Tạm ngừng kinh doanh', en: 'Suspended', aliases: ['Tạm ngừng'] },
  NOT_AT_ADDRESS: { vi: 'Không hoạt động tại địa chỉ đã đăng ký', en: 'Not at its registered address' },
  REVOKED_TAX_ENFORCEMENT: { vi: 'Bị thu hồi do cưỡng chế về quản lý thuế', en: 'Revoked by tax enforcement' },
  DISSOLVING: {
    vi: 'Đang làm thủ tục giải thể, đã bị chia, bị hợp nhất, bị sáp nhập',
    en: 'Dissolving, divided or merged',
    aliases: ['Đang làm thủ tục giải thể', 'Đang giải thể'],
  },
  BANKRUPTCY_PROCEEDING: { vi: 'Đang làm thủ tục phá sản', en: 'In bankruptcy proceedings' },
  TERMINATED: { vi: 'Đã giải thể, phá sản, chấm dứt tồn tại', en: 'Terminated', aliases: ['Đã giải thể', 'Phá sản'] },
};

const legalForms = {
  PRIVATE_ENTERPRISE: { vi: 'Doanh nghiệp tư nhân', en: 'Private enterprise', aliases: ['DNTN'] },
  LLC_1: { vi: 'Công ty TNHH một thành viên', en: 'Limited company, one member', aliases: ['TNHH MTV', 'TNHH 1 TV'] },
  LLC_2: {
    vi: 'Công ty TNHH hai thành viên trở lên',
    en: 'Limited company, two or more members',
    aliases: ['TNHH', 'TNHH 2 TV trở lên'],
  },
  JSC: { vi: 'Công ty cổ phần', en: 'Joint-stock company', aliases: ['CTCP', 'CP'] },
  PARTNERSHIP: { vi: 'Công ty hợp danh', en: 'Partnership', aliases: ['CTHD'] },
  COOPERATIVE: { vi: 'Hợp tác xã', en: 'Cooperative', aliases: ['HTX'] },
  COOP_UNION: { vi: 'Liên hiệp hợp tác xã', en: 'Union of cooperatives' },
  HOUSEHOLD_BUSINESS: { vi: 'Hộ kinh doanh', en: 'Household business', aliases: ['HKD', 'Hộ KD'] },
  BRANCH: { vi: 'Chi nhánh', en: 'Branch', aliases: ['CN'] },
  REP_OFFICE: { vi: 'Văn phòng đại diện', en: 'Representative office', aliases: ['VPĐD'] },
  BUSINESS_LOCATION: { vi: 'Địa điểm kinh doanh', en: 'Business location' },
};

/** What an enterprise was in a stretch of time: only what is dated may be asked "as of". */
@Resource<EnterpriseStanding>({
  vi: 'Tình trạng doanh nghiệp',
  en: 'Enterprise standing',
  plural: 'enterpriseStandings',
  area: 'economy',
  title: 'enterprise.name',
  access: {
    read: { ...agencies, communeOfficer: { enterprise: inOwnPlaces.enterprise }, unitSecretary: { enterprise: inOwnUnits.enterprise } },
    create: { ...registrars, communeOfficer: { enterprise: inOwnPlaces.enterprise } },
    update: { ...registrars, communeOfficer: { enterprise: inOwnPlaces.enterprise } },
    delete: boards,
  },
  dated: { from: 'startedOn', to: 'endedOn', alone: ['enterpriseId'] },
})
export class EnterpriseStanding extends Row {
  @Link(() => Enterprise, { vi: 'Doanh nghiệp', en: 'Enterprise', required: true, privacy: 'public', covered: dutyRoles })
  enterpriseId!: Key<Enterprise>;

  @Choice('EnterpriseStatus', statuses, {
    vi: 'Tình trạng',
    en: 'Status',
    required: true,
    privacy: 'public',
    aliases: ['Tình trạng hoạt động'],
  })
  status!: keyof typeof statuses;

  @Choice('Ownership', ownerships, {
    vi: 'Thành phần kinh tế',
    en: 'Ownership',
    required: true,
    privacy: 'public',
    aliases: ['Loại hình sở hữu'],
  })
  ownership!: Ownership;

  @Choice('LegalForm', legalForms, {
    vi: 'Loại hình doanh nghiệp',
    en: 'Legal form',
    privacy: 'public',
    aliases: ['Loại hình DN', 'Loại hình'],
  })
  legalForm!: keyof typeof legalForms | null;

  @Day({ ...from, privacy: 'public' })
  startedOn!: Day;

  @Day({ ...until, privacy: 'public' })
  endedOn!: Day | null;
}
