import type { Key } from '../../../shared/where.js';
import { Choice, Day, Link, Name, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { reference } from '../access.js';
import { doubt, from, until } from '../lifespan.js';
import { PartyUnit } from '../party/partyUnit.js';
import { AdminUnit } from '../place/adminUnit.js';

const kinds = {
  PARTY_COMMITTEE: { vi: 'Cấp ủy', en: 'Party committee' },
  PARTY_BOARD: { vi: 'Cơ quan của Đảng', en: 'Party board' },
  GOVERNMENT: { vi: 'Cơ quan nhà nước', en: 'Government' },
  MASS_ORGANISATION: { vi: 'Tổ chức chính trị - xã hội', en: 'Mass organisation' },
};

/** Ends and has successors; never rewritten (domain paper 12.5). */
@Resource<Agency>({
  vi: 'Cơ quan',
  en: 'Agency',
  plural: 'agencies',
  area: 'plan',
  title: 'name',
  access: reference,
  dated: { from: 'startedOn', to: 'endedOn' },
  duty: 'agencies',
})
export class Agency extends Row {
  @Name({ vi: 'Tên cơ quan', en: 'Name', required: true, privacy: 'public' })
  name!: string;

  @Choice('AgencyKind', kinds, { vi: 'Loại', en: 'Kind', required: true, privacy: 'public' })
  kind!: keyof typeof kinds;

  @Link(() => PartyUnit, { vi: 'Là tổ chức đảng', en: 'Is the Party unit', privacy: 'public' })
  unitId!: Key<PartyUnit> | null;

  @Link(() => AdminUnit, { vi: 'Địa bàn', en: 'Place', privacy: 'public' })
  areaId!: Key<AdminUnit> | null;

  @Day(from)
  startedOn!: Day;

  @Day(until)
  endedOn!: Day | null;

  @Text(doubt)
  doubt!: string | null;
}
