import type { Key, Many } from '../../../shared/where.js';
import { Choice, Code, Day, Link, Name, Text } from '../../model/field.js';
import { Back } from '../../model/reach.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { reference } from '../access.js';
import { doubt, from, until } from '../lifespan.js';
import { PartyUnit } from '../party/partyUnit.js';
import { AdminUnit } from '../place/adminUnit.js';
import { AgencySuccession } from './agencySuccession.js';
import { PolicyDocument } from './policyDocument.js';
import { TaskAgency } from './taskAgency.js';

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
  succession: { kept: () => AgencySuccession, before: 'beforeId', after: 'afterId' },
})
export class Agency extends Row {
  @Name({ vi: 'Tên cơ quan', en: 'Name', required: true, privacy: 'public', aliases: ['Cơ quan', 'Đơn vị'] })
  name!: string;

  @Code({
    vi: 'Ký hiệu',
    en: 'Symbol',
    privacy: 'public',
    hint: { vi: 'Phần sau dấu gạch chéo trong số văn bản, như HU, TU', en: 'What follows the slash in its document numbers, such as HU' },
  })
  symbol!: string | null;

  @Choice('AgencyKind', kinds, { vi: 'Loại', en: 'Kind', required: true, privacy: 'public' })
  kind!: keyof typeof kinds;

  @Link(() => PartyUnit, { vi: 'Là tổ chức đảng', en: 'Is the Party unit', privacy: 'public' })
  unitId!: Key<PartyUnit> | null;

  @Link(() => AdminUnit, { vi: 'Địa bàn', en: 'Place', privacy: 'public' })
  areaId!: Key<AdminUnit> | null;

  @Day({ ...from, privacy: 'public' })
  startedOn!: Day;

  @Day({ ...until, privacy: 'public' })
  endedOn!: Day | null;

  @Text({ vi: 'Nguồn', en: 'Source', privacy: 'public' })
  source!: string | null;

  @Text(doubt)
  doubt!: string | null;

  @Back(() => AgencySuccession, 'beforeId', { label: { vi: 'Về sau là', en: 'Followed by' } })
  successors!: Many<AgencySuccession>;

  @Back(() => AgencySuccession, 'afterId', { label: { vi: 'Kế thừa từ', en: 'Follows' } })
  predecessors!: Many<AgencySuccession>;

  @Back(() => TaskAgency, 'agencyId', { label: { vi: 'Nhiệm vụ được giao', en: 'Tasks' } })
  tasks!: Many<TaskAgency>;

  @Back(() => PolicyDocument, 'agencyId', { label: { vi: 'Văn bản đã ban hành', en: 'Documents issued' } })
  documents!: Many<PolicyDocument>;
}
