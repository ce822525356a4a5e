import { rule } from '../../../server/model/rule.js';
import { Candidate } from '../../../server/resources/party/candidate.js';

export const candidateDatesOutOfOrder = rule(Candidate, {
  code: 'R37b',
  severity: 'ERROR',
  vi: 'Ngày của đối tượng kết nạp không đúng thứ tự',
  en: 'Days of a candidate out of order',
  source: 'Domain paper 12.4',
  where: {
    or: [
      { courseOn: { vs: [{ op: 'LTE', field: 'person.bornOn' }] } },
      { consideredOn: { vs: [{ op: 'LT', field: 'courseOn' }] } },
      { courseOn: { vs: [{ op: 'LT', field: 'sympathiserOn' }] } },
    ],
  },
});
