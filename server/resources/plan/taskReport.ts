import type { Key } from '../../../shared/where.js';
import { Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards, planKeepers } from '../access.js';
import { forOwnAgency } from '../duty.js';
import { Agency } from './agency.js';
import { PlanTask } from './planTask.js';

@Resource<TaskReport>({
  vi: 'Báo cáo thực hiện',
  en: 'Task report',
  plural: 'taskReports',
  area: 'plan',
  title: 'task.name',
  access: { read: agencies, create: { ...planKeepers, ...forOwnAgency }, update: { ...planKeepers, ...forOwnAgency }, delete: boards },
  newest: 'dueOn',
})
export class TaskReport extends Row {
  @Link(() => PlanTask, { vi: 'Nhiệm vụ', en: 'Task', required: true })
  taskId!: Key<PlanTask>;

  @Link(() => Agency, { vi: 'Cơ quan báo cáo', en: 'Reported by', required: true })
  agencyId!: Key<Agency>;

  @Day({ vi: 'Hạn nộp', en: 'Due on', required: true })
  dueOn!: Day;

  @Day({ vi: 'Ngày nộp', en: 'Submitted on' })
  submittedOn!: Day | null;

  @Text({ vi: 'Kết quả', en: 'Result' })
  result!: string | null;
}
