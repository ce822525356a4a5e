import type { Key } from '../../../shared/where.js';
import { Amount, Choice, Code, Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { doubt, from, until } from '../lifespan.js';
import { Clause } from '../plan/clause.js';
import { definition, edition, original, shipped } from '../shipped.js';
import { Indicator } from './indicator.js';

const bounds = {
  AT_LEAST: { vi: 'Ít nhất', en: 'At least' },
  MORE_THAN: { vi: 'Hơn', en: 'More than' },
  AT_MOST: { vi: 'Nhiều nhất', en: 'At most' },
};

/** An office's own target stands in for the shipped one on its days. */
@Resource<Target>({
  vi: 'Mức phấn đấu',
  en: 'Target',
  plural: 'targets',
  area: 'indicator',
  title: 'indicator.name',
  access: definition,
  shipped,
  dated: { from: 'startedOn', to: 'endedOn', alone: ['indicatorId', 'edition'] },
})
export class Target extends Row {
  @Link(() => Indicator, { vi: 'Chỉ tiêu', en: 'Indicator', required: true, privacy: 'public' })
  indicatorId!: Key<Indicator>;

  @Choice('TargetBound', bounds, { vi: 'Mức', en: 'Bound', required: true, privacy: 'public' })
  bound!: keyof typeof bounds;

  @Amount({
    vi: 'Con số',
    en: 'Figure',
    required: true,
    privacy: 'public',
    hint: {
      vi: 'Mỗi năm hoặc cả giai đoạn, theo kỳ tính của chỉ tiêu; tỷ lệ 90 % ghi 0,9',
      en: 'Of each year or the whole plan, as the indicator is counted; 90 % is 0.9',
    },
  })
  figure!: number;

  @Link(() => Clause, { vi: 'Theo mục', en: 'By clause', privacy: 'public' })
  clauseId!: Key<Clause> | null;

  @Text({ vi: 'Nguyên văn', en: 'Words', privacy: 'public' })
  quote!: string | null;

  @Day({ ...from, privacy: 'public' })
  startedOn!: Day;

  @Day({ ...until, privacy: 'public' })
  endedOn!: Day | null;

  @Text(doubt)
  doubt!: string | null;

  @Code(edition)
  edition!: string | null;

  @Link(() => Target, original)
  originalId!: Key<Target> | null;
}
