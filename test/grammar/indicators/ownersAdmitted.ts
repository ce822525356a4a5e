import { indicator } from '../../../server/model/indicator.js';
import { nonState } from '../../../server/resources/economy/ownership.js';
import { MembershipDecision } from '../../../server/resources/party/membershipDecision.js';
import { admissionBreakdowns } from '../breakdowns.js';
import { admission } from '../terms.js';

export const ownersAdmitted = indicator(MembershipDecision, {
  code: 'K1b',
  vi: 'Chủ doanh nghiệp được kết nạp',
  en: 'Owners admitted',
  clause: 'II.2(1)',
  quote: 'phấn đấu đến năm 2030 kết nạp 03 chủ doanh nghiệp vào Đảng',
  unit: 'persons',
  period: 'cumulative',
  figure: 'admitted',
  target: { atLeast: 3 },
  group: { where: { and: [admission], ownership: { in: nonState }, asOwner: { eq: true } }, measures: [{ as: 'admitted', fn: 'COUNT' }] },
  breakdowns: admissionBreakdowns,
});
