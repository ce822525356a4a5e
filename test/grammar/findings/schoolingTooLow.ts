import { rule } from '../../../server/model/rule.js';
import { Candidate } from '../../../server/resources/party/candidate.js';
import { openCandidate } from '../terms.js';

export const schoolingTooLow = rule(Candidate, {
  code: 'R18',
  severity: 'WATCH',
  vi: 'Đối tượng kết nạp chưa tốt nghiệp trung học cơ sở',
  en: 'Candidate without lower secondary schooling',
  source: '208-QĐ/TW',
  where: { ...openCandidate, person: { schooling: { eq: 'PRIMARY' } } },
});
