import { rule } from '../../../server/model/rule.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';
import { enterpriseUnit, thatDay } from '../terms.js';

export const unitWithoutSecretary = rule(PartyUnit, {
  code: 'R12',
  severity: 'ACTION',
  vi: 'Khuyết bí thư quá 30 ngày',
  en: 'No secretary for thirty days',
  source: 'Kế hoạch, III.3',
  where: {
    ...enterpriseUnit,
    establishedOn: { vs: [{ op: 'LT', today: true, minus: { days: { param: 'vacancyDays' } } }] },
    throughout: {
      from: { today: true, minus: { days: { param: 'vacancyDays' } } },
      to: { today: true },
      where: { none: { posts: { kind: { eq: 'SECRETARY' }, ...thatDay } } },
    },
  },
});
