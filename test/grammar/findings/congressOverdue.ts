import { rule } from '../../../server/model/rule.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';
import { enterpriseUnit } from '../terms.js';

export const congressOverdue = rule(PartyUnit, {
  code: 'R13',
  severity: 'ACTION',
  vi: 'Quá hạn đại hội',
  en: 'Congress overdue',
  source: 'Điều lệ Đảng, Điều 22, 24(3)',
  where: {
    ...enterpriseUnit,
    latest: {
      terms: {
        congressOn: {
          vs: [{ op: 'LT', today: true, minus: [{ months: { field: 'termMonths' } }, { months: { param: 'congressGrace' } }] }],
        },
      },
    },
  },
});
