import { rule } from '../../../server/model/rule.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';
import { branchKinds, enterpriseUnit, registeredNow } from '../terms.js';

export const branchReachedThirty = rule(PartyUnit, {
  code: 'R09',
  severity: 'WATCH',
  vi: 'Chi bộ đã đủ 30 đảng viên',
  en: 'Branch that has reached thirty members',
  source: 'Điều lệ Đảng, Điều 21',
  where: {
    ...enterpriseUnit,
    kind: { in: branchKinds },
    count: { registrations: { where: registeredNow, vs: [{ op: 'GTE', param: 'committeeMinimum' }] } },
  },
});
