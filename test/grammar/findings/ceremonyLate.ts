import { rule } from '../../../server/model/rule.js';
import { MembershipDecision } from '../../../server/resources/party/membershipDecision.js';

export const ceremonyLate = rule(MembershipDecision, {
  code: 'R15',
  severity: 'ACTION',
  vi: 'Quá 30 ngày làm việc chưa tổ chức lễ kết nạp',
  en: 'No ceremony thirty working days after the decision',
  source: '208-QĐ/TW',
  where: {
    kind: { in: ['ADMIT', 'READMIT'] },
    ceremonyOn: { isNull: true },
    decidedOn: { vs: [{ op: 'LT', today: true, minus: { workingDays: { param: 'ceremonyDays' } } }] },
    member: { standing: { is: { eq: 'PROBATIONARY' } } },
  },
});
