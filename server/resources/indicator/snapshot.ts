import type { Key } from '../../../shared/where.js';
import { Amount, Day, Link } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { reference } from '../access.js';
import { Indicator } from './indicator.js';

/** A figure as it stood when it was measured, and what the pace of its period expected then. `review/measure` writes it. */
@Resource<Snapshot>({
  vi: 'Số liệu đã chốt',
  en: 'Snapshot',
  plural: 'snapshots',
  area: 'indicator',
  title: 'indicator.name',
  access: { read: reference.read },
  readOnly: true,
  newest: 'takenOn',
  unique: [['indicatorId', 'takenOn']],
})
export class Snapshot extends Row {
  @Link(() => Indicator, { vi: 'Chỉ tiêu', en: 'Indicator', required: true, privacy: 'public', lasting: true })
  indicatorId!: Key<Indicator>;

  @Day({ vi: 'Ngày chốt', en: 'Taken on', required: true, privacy: 'public', lasting: true })
  takenOn!: Day;

  @Amount({ vi: 'Kết quả', en: 'Value', privacy: 'public', lasting: true })
  value!: number | null;

  @Amount({ vi: 'Theo tiến độ phải đạt', en: 'Expected by now', privacy: 'public', lasting: true })
  expected!: number | null;

  @Amount({ vi: 'Mỗi tháng còn lại phải đạt', en: 'Needed in each month left', privacy: 'public', lasting: true })
  neededPerMonth!: number | null;
}
