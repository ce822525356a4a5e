import type { Key } from '../../../shared/where.js';
import { Choice, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, planKeepers, reference } from '../access.js';
import { Agency } from './agency.js';
import { PlanTask } from './planTask.js';

const parts = { LEAD: { vi: 'Chủ trì', en: 'Lead' }, SUPPORT: { vi: 'Phối hợp', en: 'Support' } };

/** The plan's own words for the agency stay, whoever answers for the task today. */
@Resource<TaskAgency>({
  vi: 'Cơ quan thực hiện',
  en: 'Agency of a task',
  plural: 'taskAgencies',
  area: 'plan',
  title: 'agency.name',
  access: { read: reference.read, create: planKeepers, update: planKeepers, delete: boards },
  unique: [['taskId', 'agencyId', 'part']],
})
export class TaskAgency extends Row {
  @Link(() => PlanTask, { vi: 'Nhiệm vụ', en: 'Task', required: true, lasting: true })
  taskId!: Key<PlanTask>;

  @Link(() => Agency, { vi: 'Cơ quan', en: 'Agency', required: true, lasting: true })
  agencyId!: Key<Agency>;

  @Choice('TaskPart', parts, { vi: 'Vai trò', en: 'Part', required: true })
  part!: keyof typeof parts;

  @Text({ vi: 'Nguyên văn trong kế hoạch', en: 'Words of the plan' })
  words!: string | null;
}
