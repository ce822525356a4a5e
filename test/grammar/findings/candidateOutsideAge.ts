import { rule } from '../../../server/model/rule.js';
import { Candidate } from '../../../server/resources/party/candidate.js';

export const candidateOutsideAge = rule(Candidate, {
  code: 'R17',
  severity: 'ERROR',
  vi: 'Tuổi khi chi bộ xem xét ngoài khoảng 18-60',
  en: 'Age at consideration outside 18 to 60',
  source: '208-QĐ/TW',
  where: {
    or: [
      { consideredOn: { vs: [{ op: 'LT', field: 'person.bornOn', plus: { years: { param: 'candidateYoungest' } } }] } },
      { consideredOn: { vs: [{ op: 'GT', field: 'person.bornOn', plus: { years: { param: 'candidateOldest' } } }] } },
    ],
  },
});
