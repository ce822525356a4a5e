import { rule } from '../../../server/model/rule.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import type { Employment } from '../../../server/resources/party/employment.js';
import type { Where } from '../../../shared/where.js';
import { activeNonState, activeUnit, now } from '../terms.js';

/** Works there long enough for the superior committee to transfer the member in. */
export const establishedOfficial: Where<Employment> = {
  ...now,
  startedOn: { vs: [{ op: 'LTE', today: true, minus: { months: { param: 'establishedWork' } } }] },
  person: { member: { standing: { is: { eq: 'OFFICIAL' } } } },
};

export const enterpriseDueForUnit = rule(Enterprise, {
  code: 'R01',
  severity: 'ACTION',
  vi: 'Doanh nghiệp đủ điều kiện nhưng chưa có tổ chức đảng',
  en: 'Enterprise that should get a Party unit',
  source: 'Nghị định 98/2014/NĐ-CP; Điều lệ Đảng, Điều 21(2)',
  where: {
    ...activeNonState,
    none: { units: activeUnit },
    count: { employments: { where: establishedOfficial, vs: [{ op: 'GTE', param: 'minimumOfficial' }] } },
  },
});
