import type { Key } from '../../../shared/where.js';
import { Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards, dutyRoles } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { from, until } from '../lifespan.js';
import { PartyUnit } from './partyUnit.js';

/** Under which committee a unit stood: the reform of 1/7/2025 put every one under another. */
@Resource<PartyUnitPlacement>({
  vi: 'Trực thuộc',
  en: 'Placement of a unit',
  plural: 'partyUnitPlacements',
  area: 'party',
  title: 'unit.name',
  access: {
    read: { ...agencies, communeOfficer: { unit: inOwnPlaces.unit }, unitSecretary: { unitId: inOwnUnits.unit } },
    create: boards,
    update: boards,
    delete: boards,
  },
  dated: { from: 'startedOn', to: 'endedOn', alone: ['unitId'] },
})
export class PartyUnitPlacement extends Row {
  @Link(() => PartyUnit, { vi: 'Tổ chức đảng', en: 'Unit', required: true, covered: dutyRoles })
  unitId!: Key<PartyUnit>;

  @Link(() => PartyUnit, {
    vi: 'Cấp ủy cấp trên trực tiếp',
    en: 'Parent unit',
    required: true,
    aliases: ['Trực thuộc', 'Đảng ủy cấp trên'],
  })
  parentId!: Key<PartyUnit>;

  @Text({ vi: 'Quyết định', en: 'Decision' })
  decision!: string | null;

  @Day(from)
  startedOn!: Day;

  @Day(until)
  endedOn!: Day | null;
}
