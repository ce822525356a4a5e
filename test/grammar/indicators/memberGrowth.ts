import { indicator } from '../../../server/model/indicator.js';
import { nonState } from '../../../server/resources/economy/ownership.js';
import { MembershipDecision } from '../../../server/resources/party/membershipDecision.js';
import { admissionBreakdowns } from '../breakdowns.js';
import { admission } from '../terms.js';

/** Admissions, and beside them the net of those who left the Party; transfers move members, they make none. */
export const memberGrowth = indicator(MembershipDecision, {
  code: 'K6',
  vi: 'Đảng viên phát triển trong doanh nghiệp ngoài khu vực nhà nước',
  en: 'Growth of members in the non-state sector',
  clause: 'III.3',
  quote: 'trên 55 đảng viên trong các doanh nghiệp ngoài khu vực nhà nước trên địa bàn huyện',
  unit: 'members',
  period: 'cumulative',
  figure: 'admitted',
  target: { moreThan: 55 },
  group: {
    where: { ownership: { in: nonState } },
    measures: [
      { as: 'admitted', fn: 'COUNT', where: admission },
      { as: 'left', fn: 'COUNT', where: { kind: { in: ['REMOVE', 'EXPEL', 'WITHDRAW', 'DEATH'] } } },
      { as: 'net', minus: ['admitted', 'left'] },
    ],
  },
  breakdowns: admissionBreakdowns,
});
