import type { Key, Many } from '../../../shared/where.js';
import { Choice, Day, Link, Text } from '../../model/field.js';
import { Back } from '../../model/reach.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, planKeepers, reference } from '../access.js';
import { Clause } from './clause.js';
import { TaskAgency } from './taskAgency.js';
import { TaskReport } from './taskReport.js';

const rhythms = {
  ONCE: { vi: 'Một lần', en: 'Once' },
  QUARTERLY: { vi: 'Hằng quý', en: 'Quarterly' },
  YEARLY: { vi: 'Hằng năm', en: 'Yearly' },
};

@Resource<PlanTask>({
  vi: 'Nhiệm vụ',
  en: 'Task',
  plural: 'planTasks',
  area: 'plan',
  title: 'name',
  access: { read: reference.read, create: planKeepers, update: planKeepers, delete: boards },
})
export class PlanTask extends Row {
  @Link(() => Clause, { vi: 'Theo mục', en: 'By clause', required: true })
  clauseId!: Key<Clause>;

  @Text({ vi: 'Nhiệm vụ', en: 'Task', required: true, lasting: true })
  name!: string;

  @Choice('TaskRhythm', rhythms, { vi: 'Chu kỳ', en: 'Rhythm', required: true })
  rhythm!: keyof typeof rhythms;

  @Day({ vi: 'Hạn', en: 'Due on' })
  dueOn!: Day | null;

  @Day({ vi: 'Ngày hoàn thành', en: 'Done on' })
  doneOn!: Day | null;

  @Text({ vi: 'Minh chứng', en: 'Evidence' })
  evidence!: string | null;

  @Back(() => TaskAgency, 'taskId', { label: { vi: 'Cơ quan thực hiện', en: 'Agencies' } })
  agencies!: Many<TaskAgency>;

  @Back(() => TaskReport, 'taskId', { label: { vi: 'Báo cáo', en: 'Reports' } })
  reports!: Many<TaskReport>;
}
