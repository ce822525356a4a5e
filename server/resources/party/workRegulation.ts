import type { Key } from '../../../shared/where.js';
import { Choice, Code, Day, Link } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, overseers } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { until } from '../lifespan.js';
import { PartyUnit } from './partyUnit.js';

const kinds = {
  WORKING: { vi: 'Quy chế làm việc', en: 'Working regulation' },
  COORDINATION: { vi: 'Quy chế phối hợp', en: 'Coordination regulation' },
};

@Resource<WorkRegulation>({
  vi: 'Quy chế',
  en: 'Work regulation',
  plural: 'workRegulations',
  area: 'party',
  title: 'number',
  access: {
    read: { ...overseers, communeOfficer: { unit: inOwnPlaces.unit }, unitSecretary: { unitId: inOwnUnits.unit } },
    create: { ...boards, unitSecretary: { unitId: inOwnUnits.unit } },
    update: { ...boards, unitSecretary: { unitId: inOwnUnits.unit } },
    delete: boards,
  },
  dated: { from: 'issuedOn', to: 'endedOn' },
})
export class WorkRegulation extends Row {
  @Link(() => PartyUnit, { vi: 'Tổ chức đảng', en: 'Unit', required: true })
  unitId!: Key<PartyUnit>;

  @Choice('WorkRegulationKind', kinds, { vi: 'Loại quy chế', en: 'Kind', required: true })
  kind!: keyof typeof kinds;

  @Code({ vi: 'Số', en: 'Number', aliases: ['Số quy chế'] })
  number!: string | null;

  @Day({ vi: 'Ngày ban hành', en: 'Issued on', required: true })
  issuedOn!: Day;

  @Day({ vi: 'Ngày rà soát gần nhất', en: 'Last reviewed on' })
  reviewedOn!: Day | null;

  @Day(until)
  endedOn!: Day | null;
}
