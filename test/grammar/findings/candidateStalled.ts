import { rule } from '../../../server/model/rule.js';
import { Candidate } from '../../../server/resources/party/candidate.js';
import { openCandidate } from '../terms.js';

export const candidateStalled = rule(Candidate, {
  code: 'R19',
  severity: 'WATCH',
  vi: 'Đối tượng kết nạp không tiến triển trong 6 tháng',
  en: 'Candidate who made no step for six months',
  source: 'Kế hoạch, III.2',
  where: { ...openCandidate, stageOn: { vs: [{ op: 'LT', today: true, minus: { months: { param: 'stalledMonths' } } }] } },
});
