import type { Key } from '../../../shared/where.js';
import { Day, Integer, Link } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, overseers } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { PartyUnit } from './partyUnit.js';

@Resource<UnitTerm>({
  vi: 'Nhiệm kỳ',
  en: 'Term',
  plural: 'unitTerms',
  area: 'party',
  title: 'unit.name',
  access: {
    read: { ...overseers, communeOfficer: { unit: inOwnPlaces.unit }, unitSecretary: { unitId: inOwnUnits.unit } },
    create: boards,
    update: boards,
    delete: boards,
  },
  newest: 'congressOn',
})
export class UnitTerm extends Row {
  @Link(() => PartyUnit, { vi: 'Tổ chức đảng', en: 'Unit', required: true, lasting: true })
  unitId!: Key<PartyUnit>;

  @Day({ vi: 'Ngày đại hội', en: 'Congress on', required: true, lasting: true, aliases: ['Đại hội gần nhất'] })
  congressOn!: Day;

  @Integer({ vi: 'Nhiệm kỳ (tháng)', en: 'Months', required: true, min: 1, max: 120, lasting: true })
  termMonths!: number;
}
