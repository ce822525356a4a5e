import { rule } from '../../../server/model/rule.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { activeNonState, activeUnit, now } from '../terms.js';
import { establishedOfficial } from './enterpriseDueForUnit.js';

/** Three are there, but some work there too short a time or are still on probation. */
export const enterpriseSoonDueForUnit = rule(Enterprise, {
  code: 'R01b',
  severity: 'WATCH',
  vi: 'Doanh nghiệp sắp đủ điều kiện thành lập tổ chức đảng',
  en: 'Enterprise that will soon be due for a Party unit',
  source: 'Nghị định 98/2014/NĐ-CP; Điều lệ Đảng, Điều 21(2)',
  where: {
    ...activeNonState,
    none: { units: activeUnit },
    and: [
      {
        count: {
          employments: {
            where: { ...now, person: { member: { standing: { is: { in: ['OFFICIAL', 'PROBATIONARY'] } } } } },
            vs: [{ op: 'GTE', param: 'minimumOfficial' }],
          },
        },
      },
      { count: { employments: { where: establishedOfficial, vs: [{ op: 'LT', param: 'minimumOfficial' }] } } },
    ],
  },
});
