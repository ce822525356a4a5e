import { rule } from '../../../server/model/rule.js';
import { TaskReport } from '../../../server/resources/plan/taskReport.js';

export const reportOverdue = rule(TaskReport, {
  code: 'R30b',
  severity: 'ACTION',
  vi: 'Báo cáo quá hạn',
  en: 'Report overdue',
  source: 'Kế hoạch, IV.4, IV.8',
  where: { submittedOn: { isNull: true }, dueOn: { vs: [{ op: 'LT', today: true }] } },
});
