import type { Key, Many } from '../../../shared/where.js';
import { Code, Link, Text } from '../../model/field.js';
import { Back } from '../../model/reach.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { reference } from '../access.js';
import { Clause } from '../plan/clause.js';
import { Snapshot } from './snapshot.js';
import { Target } from './target.js';

@Resource<Indicator>({ vi: 'Chỉ tiêu', en: 'Indicator', plural: 'indicators', area: 'indicator', title: 'name', access: reference })
export class Indicator extends Row {
  @Code({ vi: 'Mã', en: 'Code', required: true, unique: true, privacy: 'public', lasting: true })
  code!: string;

  @Text({ vi: 'Chỉ tiêu', en: 'Indicator', required: true, privacy: 'public', lasting: true })
  name!: string;

  @Link(() => Clause, { vi: 'Theo mục', en: 'By clause', privacy: 'public', lasting: true })
  clauseId!: Key<Clause> | null;

  @Back(() => Snapshot, 'indicatorId', { label: { vi: 'Số liệu đã chốt', en: 'Snapshots' } })
  snapshots!: Many<Snapshot>;

  @Back(() => Target, 'indicatorId', { label: { vi: 'Mức phấn đấu', en: 'Targets' } })
  targets!: Many<Target>;
}
