import { rule } from '../../../server/model/rule.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { activeEmployer, now } from '../terms.js';

export const enterpriseWithoutUnion = rule(Enterprise, {
  code: 'R05',
  severity: 'ACTION',
  vi: 'Sau 6 tháng hoạt động chưa có công đoàn',
  en: 'No trade union six months after the start',
  source: 'Nghị định 98/2014/NĐ-CP, Điều 5',
  where: {
    ...activeEmployer,
    operatingOn: { vs: [{ op: 'LT', today: true, minus: { months: { param: 'unionGrace' } } }] },
    latest: { surveys: { vietnamese: { vs: [{ op: 'GTE', param: 'unionMinimum' }] } } },
    none: { organisations: { kind: { eq: 'TRADE_UNION' }, ...now } },
  },
});
