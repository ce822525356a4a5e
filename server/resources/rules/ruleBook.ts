import { Code, Day, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { reference } from '../access.js';
import { doubt, from, until } from '../lifespan.js';

@Resource<RuleBook>({
  vi: 'Quy định của Đảng',
  en: 'Rule book',
  plural: 'ruleBooks',
  area: 'rules',
  title: 'number',
  access: reference,
  dated: { from: 'startedOn', to: 'endedOn' },
})
export class RuleBook extends Row {
  @Code({ vi: 'Số, ký hiệu', en: 'Number', required: true, unique: true, privacy: 'public' })
  number!: string;

  @Text({ vi: 'Về việc', en: 'Subject', required: true, privacy: 'public' })
  subject!: string;

  @Day({ ...from, privacy: 'public' })
  startedOn!: Day;

  @Day({ ...until, privacy: 'public' })
  endedOn!: Day | null;

  @Text(doubt)
  doubt!: string | null;
}
