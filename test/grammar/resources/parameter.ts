import { Amount, Code, Day, Link, Text } from '../../../server/model/field.js';
import { Resource } from '../../../server/model/resource.js';
import { Row } from '../../../server/model/row.js';
import { reference } from '../../../server/resources/access.js';
import { doubt, from, until } from '../../../server/resources/lifespan.js';
import type { Key } from '../../../shared/where.js';
import { RuleBook } from './ruleBook.js';

/** A threshold or a term, as it stood in a stretch of time; `of` tells for which kind of row, where kinds differ. */
@Resource<Parameter>({
  vi: 'Tham số',
  en: 'Parameter',
  plural: 'parameters',
  area: 'rules',
  title: 'name',
  access: reference,
  dated: { from: 'startedOn', to: 'endedOn', alone: ['name', 'of'] },
})
export class Parameter extends Row {
  @Code({ vi: 'Tên', en: 'Name', required: true, privacy: 'public' })
  name!: string;

  @Code({ vi: 'Áp dụng cho', en: 'Of', privacy: 'public' })
  of!: string | null;

  @Amount({ vi: 'Giá trị', en: 'Value', required: true, privacy: 'public' })
  value!: number;

  @Link(() => RuleBook, { vi: 'Theo quy định', en: 'By rule book', privacy: 'public' })
  ruleBookId!: Key<RuleBook> | null;

  @Day({ ...from, privacy: 'public' })
  startedOn!: Day;

  @Day({ ...until, privacy: 'public' })
  endedOn!: Day | null;

  @Text(doubt)
  doubt!: string | null;
}
