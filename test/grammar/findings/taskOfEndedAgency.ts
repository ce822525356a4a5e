import { rule } from '../../../server/model/rule.js';
import { TaskAgency } from '../../../server/resources/plan/taskAgency.js';

export const taskOfEndedAgency = rule(TaskAgency, {
  code: 'R36',
  severity: 'WATCH',
  vi: 'Nhiệm vụ giao cho cơ quan đã kết thúc',
  en: 'Task of an agency that has ended',
  source: 'Domain paper 12.5',
  where: { agency: { endedOn: { vs: [{ op: 'LTE', today: true }] } }, task: { doneOn: { isNull: true } } },
});
