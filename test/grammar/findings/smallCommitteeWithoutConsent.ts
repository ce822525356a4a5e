import { rule } from '../../../server/model/rule.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';
import { enterpriseUnit, registeredNow } from '../terms.js';

export const smallCommitteeWithoutConsent = rule(PartyUnit, {
  code: 'R10',
  severity: 'WATCH',
  vi: 'Đảng bộ dưới 30 đảng viên chưa có văn bản đồng ý',
  en: 'Committee of fewer than thirty members without consent',
  source: 'Điều lệ Đảng, Điều 21(5)',
  where: {
    ...enterpriseUnit,
    kind: { in: ['GRASSROOTS_COMMITTEE', 'SUB_GRASSROOTS_COMMITTEE'] },
    count: { registeredInside: { where: registeredNow, vs: [{ op: 'LT', param: 'committeeMinimum' }] } },
    none: { acts: { kind: { eq: 'CONSENT_SMALL' } } },
  },
});
