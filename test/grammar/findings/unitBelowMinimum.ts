import { rule } from '../../../server/model/rule.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';
import { branchKinds, enterpriseUnit, officialThen } from '../terms.js';

export const unitBelowMinimum = rule(PartyUnit, {
  code: 'R08',
  severity: 'ACTION',
  vi: 'Tổ chức đảng dưới mức tối thiểu quá 3 tháng',
  en: 'Unit below the minimum for three months',
  source: 'Điều lệ Đảng, Điều 21, 24',
  where: {
    ...enterpriseUnit,
    kind: { in: branchKinds },
    throughout: {
      from: { today: true, minus: { months: { param: 'belowMinimumGrace' } } },
      to: { today: true },
      where: { count: { registrations: { where: officialThen, vs: [{ op: 'LT', param: 'minimumOfficial', at: { asOf: true } }] } } },
    },
  },
});
