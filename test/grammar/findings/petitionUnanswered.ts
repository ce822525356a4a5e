import { rule } from '../../../server/model/rule.js';
import { Petition } from '../../../server/resources/plan/petition.js';

export const petitionUnanswered = rule(Petition, {
  code: 'R34b',
  severity: 'WATCH',
  vi: 'Kiến nghị quá 30 ngày chưa trả lời',
  en: 'Petition unanswered for thirty days',
  source: 'Kế hoạch, III.1',
  where: { answeredOn: { isNull: true }, raisedOn: { vs: [{ op: 'LT', today: true, minus: { days: { param: 'answerDays' } } }] } },
});
