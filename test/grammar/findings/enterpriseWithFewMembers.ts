import { rule } from '../../../server/model/rule.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { activeNonState, activeUnit, now } from '../terms.js';

/** The neighbours in the same cluster with whom a combined branch could be formed are proposed in `review/`: a list beside the finding, not a condition of it. */
export const enterpriseWithFewMembers = rule(Enterprise, {
  code: 'R02',
  severity: 'WATCH',
  vi: 'Doanh nghiệp có 1-2 đảng viên chính thức, chưa có tổ chức đảng',
  en: 'Enterprise with one or two official members and no unit',
  source: 'Kế hoạch, III.2; Nghị định 98/2014/NĐ-CP',
  where: {
    ...activeNonState,
    none: { units: activeUnit },
    count: {
      employments: {
        where: { ...now, person: { member: { standing: { is: { eq: 'OFFICIAL' } } } } },
        gte: 1,
        vs: [{ op: 'LT', param: 'minimumOfficial' }],
      },
    },
  },
});
