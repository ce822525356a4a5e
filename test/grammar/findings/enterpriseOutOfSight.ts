import { rule } from '../../../server/model/rule.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { activeNonState, largeAndStable, now, openCandidate, stillMember } from '../terms.js';

export const enterpriseOutOfSight = rule(Enterprise, {
  code: 'R31',
  severity: 'WATCH',
  vi: 'Doanh nghiệp lớn, ổn định chưa có đảng viên, đối tượng kết nạp hoặc lượt làm việc trong 12 tháng',
  en: 'Large, stable enterprise without member, candidate or visit',
  source: 'Kế hoạch, I.2',
  where: {
    and: [activeNonState, largeAndStable],
    none: {
      employments: { ...now, person: { member: stillMember } },
      candidates: openCandidate,
      visits: { visitedOn: { vs: [{ op: 'GTE', today: true, minus: { months: { param: 'attentionMonths' } } }] } },
    },
  },
});
