import type { Key } from '../../../shared/where.js';
import { Amount, Day, Link } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { reference } from '../access.js';
import { from, until } from '../lifespan.js';
import { Indicator } from './indicator.js';

@Resource<Target>({
  vi: 'Mức phấn đấu',
  en: 'Target',
  plural: 'targets',
  area: 'indicator',
  title: 'indicator.name',
  access: reference,
  dated: { from: 'startedOn', to: 'endedOn' },
})
export class Target extends Row {
  @Link(() => Indicator, { vi: 'Chỉ tiêu', en: 'Indicator', required: true, privacy: 'public' })
  indicatorId!: Key<Indicator>;

  @Amount({ vi: 'Ít nhất', en: 'At least', privacy: 'public' })
  least!: number | null;

  @Day({ ...from, privacy: 'public' })
  startedOn!: Day;

  @Day({ ...until, privacy: 'public' })
  endedOn!: Day | null;
}
