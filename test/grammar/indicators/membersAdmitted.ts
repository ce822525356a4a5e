import { indicator } from '../../../server/model/indicator.js';
import { MembershipDecision } from '../../../server/resources/party/membershipDecision.js';
import { admissionBreakdowns } from '../breakdowns.js';
import { admission } from '../terms.js';

/** By the day of the decision, not of the ceremony; readmissions are counted, as the Party's statistics do. */
export const membersAdmitted = indicator(MembershipDecision, {
  code: 'K1',
  vi: 'Đảng viên kết nạp trong doanh nghiệp',
  en: 'Members admitted in enterprises',
  clause: 'II.2(1)',
  quote: 'Mỗi năm kết nạp được từ 09 đảng viên trở lên trong doanh nghiệp trên địa bàn huyện',
  unit: 'members',
  period: 'year',
  figure: 'admitted',
  target: { atLeast: 9 },
  group: { where: admission, measures: [{ as: 'admitted', fn: 'COUNT' }] },
  breakdowns: admissionBreakdowns,
});
