import type { Key } from '../../../shared/where.js';
import { Day, Flag, Link } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { Enterprise } from '../economy/enterprise.js';
import { from, until } from '../lifespan.js';
import { PartyUnit } from './partyUnit.js';

/** Whose workers a unit gathers: a combined branch has several enterprises, a large enterprise several units. */
@Resource<PartyUnitEnterprise>({
  vi: 'Tổ chức đảng trong doanh nghiệp',
  en: 'Party unit in an enterprise',
  plural: 'partyUnitEnterprises',
  area: 'party',
  title: 'unit.name',
  access: {
    read: { ...agencies, communeOfficer: { unit: inOwnPlaces.unit }, unitSecretary: { enterprise: inOwnUnits.enterprise } },
    create: boards,
    update: boards,
    delete: boards,
  },
  dated: { from: 'startedOn', to: 'endedOn', alone: ['unitId'], where: { isMain: { eq: true } } },
})
export class PartyUnitEnterprise extends Row {
  @Link(() => PartyUnit, { vi: 'Tổ chức đảng', en: 'Unit', required: true, covered: ['communeOfficer'] })
  unitId!: Key<PartyUnit>;

  @Link(() => Enterprise, {
    vi: 'Doanh nghiệp',
    en: 'Enterprise',
    required: true,
    aliases: ['MST doanh nghiệp'],
    covered: ['unitSecretary'],
  })
  enterpriseId!: Key<Enterprise>;

  @Flag({ vi: 'Nơi đặt tổ chức đảng', en: 'Seat of the unit', required: true })
  isMain!: boolean;

  @Day(from)
  startedOn!: Day;

  @Day(until)
  endedOn!: Day | null;
}
