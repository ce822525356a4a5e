import type { Key } from '../../../shared/where.js';
import { Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards, mobilisers } from '../access.js';
import { Enterprise } from '../economy/enterprise.js';
import { PartyUnit } from '../party/partyUnit.js';

/** Plan III.2 ¶4 and IV.5: found, praised, spread. */
@Resource<GoodModel>({
  vi: 'Mô hình, cách làm hay',
  en: 'Good model',
  plural: 'goodModels',
  area: 'plan',
  title: 'name',
  access: { read: agencies, create: { ...mobilisers, propaganda: 'all' }, update: { ...mobilisers, propaganda: 'all' }, delete: boards },
})
export class GoodModel extends Row {
  @Text({ vi: 'Tên mô hình', en: 'Name', required: true })
  name!: string;

  @Link(() => PartyUnit, { vi: 'Tổ chức đảng', en: 'Unit', lasting: true })
  unitId!: Key<PartyUnit> | null;

  @Link(() => Enterprise, { vi: 'Doanh nghiệp', en: 'Enterprise', lasting: true })
  enterpriseId!: Key<Enterprise> | null;

  @Day({ vi: 'Ngày công nhận', en: 'Recognised on' })
  recognisedOn!: Day | null;

  @Text({ vi: 'Nội dung', en: 'What it is', max: 20000 })
  account!: string | null;

  @Text({ vi: 'Đã nhân rộng', en: 'Spread to', hint: { vi: 'Nơi đã làm theo', en: 'Who has taken it up' } })
  spreadTo!: string | null;
}
