import type { Key } from '../../../shared/where.js';
import { Day, Integer, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards, registrars } from '../access.js';
import { from, until } from '../lifespan.js';
import { PolicyDocument } from './policyDocument.js';

/** Clause IV.3: what an enterprise with an effective unit is commended for. */
@Resource<EmulationCriterion>({
  vi: 'Tiêu chí thi đua',
  en: 'Emulation criterion',
  plural: 'emulationCriteria',
  area: 'plan',
  title: 'name',
  access: { read: agencies, create: registrars, update: registrars, delete: boards },
  dated: { from: 'startedOn', to: 'endedOn' },
})
export class EmulationCriterion extends Row {
  @Text({ vi: 'Tiêu chí', en: 'Criterion', required: true })
  name!: string;

  @Integer({ vi: 'Điểm', en: 'Points', min: 0, max: 1000 })
  points!: number | null;

  @Text({ vi: 'Danh hiệu, hình thức khen', en: 'Award' })
  award!: string | null;

  @Link(() => PolicyDocument, { vi: 'Theo văn bản', en: 'By document' })
  documentId!: Key<PolicyDocument> | null;

  @Day(from)
  startedOn!: Day;

  @Day(until)
  endedOn!: Day | null;
}
