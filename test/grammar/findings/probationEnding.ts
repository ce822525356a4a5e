import { rule } from '../../../server/model/rule.js';
import { PartyMember } from '../../../server/resources/party/partyMember.js';

export const probationEnding = rule(PartyMember, {
  code: 'R14',
  severity: 'ACTION',
  vi: 'Sắp hết hoặc đã quá hạn dự bị',
  en: 'Probation that ends within thirty days or is over',
  source: 'Điều lệ Đảng, Điều 5',
  where: {
    standing: { is: { eq: 'PROBATIONARY' } },
    latest: {
      decisions: {
        kind: { in: ['ADMIT', 'READMIT'] },
        ceremonyOn: {
          vs: [{ op: 'LTE', today: true, plus: { days: { param: 'probationWarning' } }, minus: { months: { param: 'probationMonths' } } }],
        },
      },
    },
  },
});
