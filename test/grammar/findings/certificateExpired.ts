import { rule } from '../../../server/model/rule.js';
import { Candidate } from '../../../server/resources/party/candidate.js';
import { openCandidate } from '../terms.js';

export const certificateExpired = rule(Candidate, {
  code: 'R16',
  severity: 'WATCH',
  vi: 'Giấy chứng nhận lớp nhận thức về Đảng đã quá 60 tháng',
  en: 'Course certificate older than sixty months',
  source: 'Domain paper 4.2, unverified',
  where: {
    ...openCandidate,
    consideredOn: { isNull: true },
    courseOn: { vs: [{ op: 'LT', today: true, minus: { months: { param: 'certificateMonths' } } }] },
  },
});
