import { indicator } from '../../../server/model/indicator.js';
import { nonState } from '../../../server/resources/economy/ownership.js';
import { MembershipDecision } from '../../../server/resources/party/membershipDecision.js';
import { admissionBreakdowns } from '../breakdowns.js';
import { admission } from '../terms.js';

export const membersAdmittedNonState = indicator(MembershipDecision, {
  code: 'K1a',
  vi: 'Đảng viên kết nạp trong doanh nghiệp ngoài khu vực nhà nước',
  en: 'Members admitted in the non-state sector',
  clause: 'II.2(1)',
  quote: 'trong đó có từ 08 đảng viên làm việc tại doanh nghiệp ngoài khu vực nhà nước',
  unit: 'members',
  period: 'year',
  figure: 'admitted',
  target: { atLeast: 8 },
  group: { where: { and: [admission], ownership: { in: nonState } }, measures: [{ as: 'admitted', fn: 'COUNT' }] },
  breakdowns: admissionBreakdowns,
});
