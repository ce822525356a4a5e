import { Code, Day, Text } from '../../../server/model/field.js';
import { Resource } from '../../../server/model/resource.js';
import { Row } from '../../../server/model/row.js';
import { reference } from '../../../server/resources/access.js';
import { doubt, from, until } from '../../../server/resources/lifespan.js';

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
