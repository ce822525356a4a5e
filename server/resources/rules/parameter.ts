import type { Key } from '../../../shared/where.js';
import { Amount, Code, Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { doubt, from, until } from '../lifespan.js';
import { definition, edition, original, shipped } from '../shipped.js';
import { RuleBook } from './ruleBook.js';

/**
 * A threshold or a term, as it stood in a stretch of time: what `{ param: name }` stands for in a condition. On its days an office's
 * own row stands in for the shipped one of that name.
 */
@Resource<Parameter>({
  vi: 'Tham số',
  en: 'Parameter',
  plural: 'parameters',
  area: 'rules',
  title: 'meaning',
  access: definition,
  shipped,
  dated: { from: 'startedOn', to: 'endedOn', alone: ['name', 'of', 'edition'] },
})
export class Parameter extends Row {
  @Code({
    vi: 'Mã tham số',
    en: 'Name',
    required: true,
    privacy: 'public',
    hint: {
      vi: 'Tên mà các điều kiện gọi; đổi tên thì điều kiện không tìm thấy nữa',
      en: 'What conditions call it: renamed, they lose it',
    },
  })
  name!: string;

  @Code({
    vi: 'Riêng cho',
    en: 'Of',
    privacy: 'public',
    hint: {
      vi: 'Mã của loại dòng có giá trị riêng; để trống nếu chung cho mọi loại',
      en: 'For which kind of row; empty where kinds do not differ',
    },
  })
  of!: string | null;

  @Text({ vi: 'Nội dung', en: 'Meaning', privacy: 'public' })
  meaning!: string | null;

  @Amount({ vi: 'Giá trị', en: 'Value', required: true, privacy: 'public' })
  value!: number;

  @Text({ vi: 'Đơn vị tính', en: 'Unit of measure', privacy: 'public' })
  unit!: string | null;

  @Day({ ...from, privacy: 'public' })
  startedOn!: Day;

  @Day({ ...until, privacy: 'public' })
  endedOn!: Day | null;

  @Link(() => RuleBook, { vi: 'Theo quy định', en: 'By rule book', privacy: 'public' })
  ruleBookId!: Key<RuleBook> | null;

  @Text({ vi: 'Căn cứ', en: 'Source', privacy: 'public' })
  source!: string | null;

  @Text(doubt)
  doubt!: string | null;

  @Code(edition)
  edition!: string | null;

  @Link(() => Parameter, original)
  originalId!: Key<Parameter> | null;
}
