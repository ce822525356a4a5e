import { warning } from '../model/warning.js';
import { Candidate } from '../resources/party/candidate.js';

export const candidateOutsideAge = warning(Candidate, {
  code: 'R17',
  vi: 'Tuổi khi chi bộ xem xét ngoài khoảng 18-60',
  en: 'Age at consideration outside 18 to 60',
  source: '208-QĐ/TW',
  fields: ['consideredOn'],
  where: {
    or: [
      { consideredOn: { vs: [{ op: 'LT', field: 'person.bornOn', plus: { years: { param: 'candidateYoungest' } } }] } },
      { consideredOn: { vs: [{ op: 'GT', field: 'person.bornOn', plus: { years: { param: 'candidateOldest' } } }] } },
    ],
  },
});
