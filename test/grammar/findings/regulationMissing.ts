import { rule } from '../../../server/model/rule.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';
import type { OrderTest } from '../../../shared/where.js';
import { enterpriseUnit, now } from '../terms.js';

const longAgo: OrderTest<string> = { vs: [{ op: 'LT', today: true, minus: { years: { param: 'reviewYears' } } }] };

export const regulationMissing = rule(PartyUnit, {
  code: 'R33',
  severity: 'WATCH',
  vi: 'Thiếu quy chế làm việc, quy chế phối hợp hoặc chưa rà soát trong 3 năm',
  en: 'A regulation is missing or not reviewed for three years',
  source: 'Kế hoạch, III.3',
  where: {
    ...enterpriseUnit,
    or: [
      { none: { regulations: { ...now, kind: { eq: 'WORKING' } } } },
      { none: { regulations: { ...now, kind: { eq: 'COORDINATION' } } } },
      { some: { regulations: { ...now, issuedOn: longAgo, or: [{ reviewedOn: { isNull: true } }, { reviewedOn: longAgo }] } } },
    ],
  },
});
