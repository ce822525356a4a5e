import type { Key, Many } from '../../../shared/where.js';
import { Choice, Code, Day, Link, Text } from '../../model/field.js';
import { Back } from '../../model/reach.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, planKeepers, reference } from '../access.js';
import { doubt } from '../lifespan.js';
import { Clause } from './clause.js';
import { TaskAgency } from './taskAgency.js';
import { TaskReport } from './taskReport.js';

const rhythms = {
  ONCE: { vi: 'Một lần', en: 'Once' },
  QUARTERLY: { vi: 'Hằng quý', en: 'Quarterly' },
  YEARLY: { vi: 'Hằng năm', en: 'Yearly' },
  CONTINUOUS: { vi: 'Thường xuyên', en: 'Continuous' },
};

/** What part IV gives somebody to do. Its words are the clause's, which stay; the row is the office's to keep up. */
@Resource<PlanTask>({
  vi: 'Nhiệm vụ',
  en: 'Task',
  plural: 'planTasks',
  area: 'plan',
  title: 'name',
  order: 'code',
  access: { read: reference.read, create: planKeepers, update: planKeepers, delete: boards },
})
export class PlanTask extends Row {
  @Code({ vi: 'Mã', en: 'Code', unique: true, numbered: true, lasting: true, hint: { vi: 'Như IV.1a', en: 'Such as IV.1a' } })
  code!: string | null;

  @Link(() => Clause, { vi: 'Theo mục', en: 'By clause', required: true, lasting: true })
  clauseId!: Key<Clause>;

  @Text({ vi: 'Nhiệm vụ', en: 'Task', required: true, lasting: true, aliases: ['Nội dung nhiệm vụ', 'Tên nhiệm vụ'] })
  name!: string;

  @Choice('TaskRhythm', rhythms, { vi: 'Chu kỳ', en: 'Rhythm', required: true })
  rhythm!: keyof typeof rhythms;

  @Text({ vi: 'Hạn theo nguyên văn', en: 'Term in the words of the plan', lasting: true })
  term!: string | null;

  @Day({ vi: 'Hạn', en: 'Due on', aliases: ['Thời hạn', 'Hạn hoàn thành'] })
  dueOn!: Day | null;

  @Day({ vi: 'Ngày hoàn thành', en: 'Done on' })
  doneOn!: Day | null;

  @Text({ vi: 'Minh chứng', en: 'Evidence' })
  evidence!: string | null;

  @Text(doubt)
  doubt!: string | null;

  @Back(() => TaskAgency, 'taskId', { label: { vi: 'Cơ quan thực hiện', en: 'Agencies' } })
  agencies!: Many<TaskAgency>;

  @Back(() => TaskReport, 'taskId', { label: { vi: 'Báo cáo', en: 'Reports' } })
  reports!: Many<TaskReport>;
}
