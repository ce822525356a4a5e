import { warning } from '../model/warning.js';
import { Candidate } from '../resources/party/candidate.js';

export const candidateDatesOutOfOrder = warning(Candidate, {
  code: 'R37b',
  vi: 'Ngày của đối tượng kết nạp không đúng thứ tự',
  en: 'Days of a candidate out of order',
  source: 'Domain paper 12.4',
  fields: ['sympathiserOn', 'courseOn', 'consideredOn'],
  where: {
    or: [
      { courseOn: { vs: [{ op: 'LTE', field: 'person.bornOn' }] } },
      { consideredOn: { vs: [{ op: 'LT', field: 'courseOn' }] } },
      { courseOn: { vs: [{ op: 'LT', field: 'sympathiserOn' }] } },
    ],
  },
});
