import type { Key } from '../../../shared/where.js';
import { Choice, Day, Link } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, overseers } from '../access.js';
import { MassOrganisation } from '../association/massOrganisation.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { Candidate } from './candidate.js';
import { PartyMember } from './partyMember.js';

const kinds = {
  MEMBER: { vi: 'Đảng viên chính thức', en: 'Official member', aliases: ['Đảng viên'] },
  YOUTH_UNION: { vi: 'Đoàn Thanh niên', en: 'Youth Union' },
  TRADE_UNION: { vi: 'Công đoàn', en: 'Trade union' },
};

@Resource<Introduction>({
  vi: 'Giới thiệu vào Đảng',
  en: 'Introduction',
  plural: 'introductions',
  area: 'party',
  title: 'candidate.person.fullName',
  access: {
    read: {
      ...overseers,
      communeOfficer: { candidate: { person: inOwnPlaces.person } },
      unitSecretary: { candidate: { unitId: inOwnUnits.unit } },
    },
    create: { ...boards, unitSecretary: { candidate: { unitId: inOwnUnits.unit } } },
    update: { ...boards, unitSecretary: { candidate: { unitId: inOwnUnits.unit } } },
    delete: boards,
  },
  newest: 'introducedOn',
})
export class Introduction extends Row {
  @Link(() => Candidate, { vi: 'Đối tượng', en: 'Candidate', required: true, lasting: true })
  candidateId!: Key<Candidate>;

  @Choice('IntroducerKind', kinds, { vi: 'Người giới thiệu', en: 'Introducer', required: true, lasting: true })
  kind!: keyof typeof kinds;

  @Link(() => PartyMember, { vi: 'Đảng viên giới thiệu', en: 'Introducing member', lasting: true })
  memberId!: Key<PartyMember> | null;

  @Link(() => MassOrganisation, { vi: 'Tổ chức giới thiệu', en: 'Introducing organisation', lasting: true })
  organisationId!: Key<MassOrganisation> | null;

  @Day({ vi: 'Ngày giới thiệu', en: 'Introduced on', lasting: true })
  introducedOn!: Day | null;
}
