import { rule } from '../../../server/model/rule.js';
import { PlanTask } from '../../../server/resources/plan/planTask.js';

export const taskOverdue = rule(PlanTask, {
  code: 'R30',
  severity: 'ACTION',
  vi: 'Nhiệm vụ quá hạn',
  en: 'Task overdue',
  source: 'Kế hoạch, IV',
  where: { doneOn: { isNull: true }, dueOn: { vs: [{ op: 'LT', today: true }] } },
});
