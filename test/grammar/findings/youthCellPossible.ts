import { rule } from '../../../server/model/rule.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { activeEmployer, now } from '../terms.js';

export const youthCellPossible = rule(Enterprise, {
  code: 'R06',
  severity: 'WATCH',
  vi: 'Có thể thành lập chi đoàn',
  en: 'A youth cell could be set up',
  source: 'Điều lệ Đoàn TNCS Hồ Chí Minh',
  where: {
    ...activeEmployer,
    latest: { surveys: { youthMembers: { vs: [{ op: 'GTE', param: 'youthMinimum' }] } } },
    none: { organisations: { kind: { eq: 'YOUTH_UNION' }, ...now } },
  },
});
