import { Choice, Code, Day, Flag, Link, Name, Secret, type Secret as SecretText, Text } from '../../../server/model/field.js';
import { Resource } from '../../../server/model/resource.js';
import { Row } from '../../../server/model/row.js';
import type { Key } from '../../../shared/where.js';

const everyone = { read: { admin: 'all' } } as const;
const colours = { RED: { vi: 'Đỏ', en: 'Red' }, GREEN: { vi: 'Xanh', en: 'Green' } };

/** A noun with one of everything that is derived. */
@Resource<Boat>({
  vi: 'Thuyền',
  en: 'Boat',
  plural: 'boats',
  area: 'place',
  title: 'name',
  access: everyone,
  unique: [['harbour', 'berth']],
  tree: { parent: 'towedById' },
})
export class Boat extends Row {
  @Name({ vi: 'Tên', en: 'Name', required: true })
  name!: string;

  @Code({ vi: 'Số hiệu', en: 'Number', unique: true })
  number!: string | null;

  @Text({ vi: 'Cảng', en: 'Harbour' })
  harbour!: string | null;

  @Code({ vi: 'Chỗ đậu', en: 'Berth' })
  berth!: string | null;

  @Choice('Colour', colours, { vi: 'Màu', en: 'Colour' })
  colour!: keyof typeof colours | null;

  @Secret({ vi: 'Mã khóa', en: 'Key', unique: true })
  lock!: SecretText | null;

  @Link(() => Boat, { vi: 'Được kéo bởi', en: 'Towed by' })
  towedById!: Key<Boat> | null;
}

@Resource<Sailor>({
  vi: 'Thủy thủ',
  en: 'Sailor',
  plural: 'sailors',
  area: 'place',
  title: 'name',
  access: everyone,
  tree: { kept: () => Watch, child: 'sailorId', parent: 'underId' },
})
export class Sailor extends Row {
  @Name({ vi: 'Họ và tên', en: 'Name', required: true, given: true })
  name!: string;
}

@Resource<Watch>({
  vi: 'Ca trực',
  en: 'Watch',
  plural: 'watches',
  area: 'place',
  title: 'id',
  access: everyone,
  dated: { from: 'startedOn', to: 'endedOn', alone: ['sailorId'], where: { isMain: { eq: true } } },
})
export class Watch extends Row {
  @Link(() => Sailor, { vi: 'Thủy thủ', en: 'Sailor', required: true })
  sailorId!: Key<Sailor>;

  @Link(() => Sailor, { vi: 'Dưới quyền', en: 'Under' })
  underId!: Key<Sailor> | null;

  @Flag({ vi: 'Chính', en: 'Main', required: true })
  isMain!: boolean;

  @Day({ vi: 'Từ', en: 'From', required: true })
  startedOn!: Day;

  @Day({ vi: 'Đến trước', en: 'Until' })
  endedOn!: Day | null;
}

/** The engine's own: in nobody's reach, and without a trail. */
@Resource<Knot>({ vi: 'Nút', en: 'Knot', plural: 'knots', area: 'system', title: 'name', access: {}, untrailed: true })
class Knot extends Row {
  @Name({ vi: 'Tên', en: 'Name', required: true })
  name!: string;
}

export const nouns = [Boat, Sailor, Watch, Knot];
