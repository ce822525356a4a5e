import type { Key } from '../../../shared/where.js';
import { Code, Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards, planKeepers } from '../access.js';
import { forOwnAgency } from '../duty.js';
import { Agency } from './agency.js';
import { PlanTask } from './planTask.js';

/** Clauses IV.4 and IV.8: a report of a task, once or in each of its periods. */
@Resource<TaskReport>({
  vi: 'Báo cáo thực hiện',
  en: 'Task report',
  plural: 'taskReports',
  area: 'plan',
  title: 'task.name',
  access: { read: agencies, create: { ...planKeepers, ...forOwnAgency }, update: { ...planKeepers, ...forOwnAgency }, delete: boards },
  newest: 'dueOn',
  unique: [['taskId', 'agencyId', 'dueOn']],
})
export class TaskReport extends Row {
  @Link(() => PlanTask, { vi: 'Nhiệm vụ', en: 'Task', required: true, lasting: true })
  taskId!: Key<PlanTask>;

  @Link(() => Agency, { vi: 'Cơ quan báo cáo', en: 'Reported by', required: true, lasting: true })
  agencyId!: Key<Agency>;

  @Day({ vi: 'Hạn nộp', en: 'Due on', required: true })
  dueOn!: Day;

  @Day({ vi: 'Ngày nộp', en: 'Submitted on' })
  submittedOn!: Day | null;

  @Code({ vi: 'Số báo cáo', en: 'Report number', aliases: ['Số, ký hiệu báo cáo'] })
  number!: string | null;

  @Text({ vi: 'Kết quả', en: 'Result', max: 20000 })
  result!: string | null;
}
