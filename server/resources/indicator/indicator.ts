import type { Key, Many } from '../../../shared/where.js';
import { Choice, Code, Day, Link, Text } from '../../model/field.js';
import { Back } from '../../model/reach.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { doubt } from '../lifespan.js';
import { Clause } from '../plan/clause.js';
import { definition, edition, original, shipped } from '../shipped.js';
import { Snapshot } from './snapshot.js';
import { Target } from './target.js';

const units = {
  PERSONS: { vi: 'Người', en: 'Persons' },
  UNITS: { vi: 'Tổ chức đảng', en: 'Units' },
  MEMBERS: { vi: 'Đảng viên', en: 'Members' },
  ENTERPRISES: { vi: 'Doanh nghiệp', en: 'Enterprises' },
  DIALOGUES: { vi: 'Cuộc', en: 'Dialogues' },
  PERCENT: { vi: 'Tỷ lệ', en: 'Percent' },
};

const periods = {
  YEAR: { vi: 'Từng năm', en: 'Each year' },
  CUMULATIVE: { vi: 'Cộng dồn cả giai đoạn', en: 'Over the whole plan' },
  DAY: { vi: 'Tại một ngày', en: 'On a day' },
};

/** What the plan promises, or what is watched beside it, in the words of the domain paper 12.2. */
@Resource<Indicator>({
  vi: 'Chỉ tiêu',
  en: 'Indicator',
  plural: 'indicators',
  area: 'indicator',
  title: 'name',
  order: 'code',
  access: definition,
  shipped: { ...shipped, parts: ['targets'] },
})
export class Indicator extends Row {
  @Code({ vi: 'Mã', en: 'Code', required: true, unique: true, numbered: true, privacy: 'public', lasting: true })
  code!: string;

  @Text({ vi: 'Chỉ tiêu', en: 'Indicator', required: true, privacy: 'public', lasting: true })
  name!: string;

  @Link(() => Clause, { vi: 'Theo mục', en: 'By clause', privacy: 'public', lasting: true })
  clauseId!: Key<Clause> | null;

  @Text({ vi: 'Nguyên văn', en: 'Words', privacy: 'public', lasting: true })
  quote!: string | null;

  @Choice('IndicatorUnit', units, { vi: 'Đơn vị tính', en: 'Unit of measure', privacy: 'public', lasting: true })
  unit!: keyof typeof units | null;

  @Choice('IndicatorPeriod', periods, { vi: 'Kỳ tính', en: 'Period', privacy: 'public', lasting: true })
  period!: keyof typeof periods | null;

  @Day({
    vi: 'Tính từ ngày',
    en: 'Counted from',
    privacy: 'public',
    lasting: true,
    hint: { vi: 'Ngày đầu của số cộng dồn', en: 'The first day of what is added up' },
  })
  countedFrom!: Day | null;

  @Text({ vi: 'Cách tính', en: 'How it is reckoned', privacy: 'public', lasting: true })
  reckoning!: string | null;

  @Text({ ...doubt, lasting: true })
  doubt!: string | null;

  @Code(edition)
  edition!: string | null;

  @Link(() => Indicator, original)
  originalId!: Key<Indicator> | null;

  @Back(() => Snapshot, 'indicatorId', { label: { vi: 'Số liệu đã chốt', en: 'Snapshots' } })
  snapshots!: Many<Snapshot>;

  @Back(() => Target, 'indicatorId', { label: { vi: 'Mức phấn đấu', en: 'Targets' } })
  targets!: Many<Target>;
}
