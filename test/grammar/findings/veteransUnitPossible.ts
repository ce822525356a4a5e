import { rule } from '../../../server/model/rule.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { activeEmployer, now } from '../terms.js';

export const veteransUnitPossible = rule(Enterprise, {
  code: 'R07',
  severity: 'WATCH',
  vi: 'Có thể thành lập tổ chức cựu chiến binh',
  en: 'A veterans’ organisation could be set up',
  source: 'Nghị định 98/2014/NĐ-CP',
  where: {
    ...activeEmployer,
    latest: { surveys: { veterans: { vs: [{ op: 'GTE', param: 'veteransMinimum' }] } } },
    none: { organisations: { kind: { eq: 'VETERANS' }, ...now } },
  },
});
