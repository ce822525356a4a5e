import type { Key } from '../../../shared/where.js';
import { Choice, Day, Link } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, mobilisers, officialReaders, overseers } from '../access.js';
import { inOwnPlaces, inOwnUnits, ofOwnOrganisations } from '../duty.js';
import { from, until } from '../lifespan.js';
import { Person } from '../party/person.js';
import { MassOrganisation } from './massOrganisation.js';

const kinds = {
  HEAD: { vi: 'Chủ tịch, bí thư', en: 'Chair or secretary' },
  DEPUTY: { vi: 'Phó chủ tịch, phó bí thư', en: 'Deputy' },
  MEMBER: { vi: 'Ủy viên ban chấp hành', en: 'Committee member' },
};

@Resource<MassOrganisationPost>({
  vi: 'Chức vụ đoàn thể',
  en: 'Mass organisation post',
  plural: 'massOrganisationPosts',
  area: 'association',
  title: 'person.fullName',
  access: {
    read: {
      ...overseers,
      ...ofOwnOrganisations,
      communeOfficer: { organisation: { enterprise: inOwnPlaces.enterprise } },
      unitSecretary: { organisation: { enterprise: inOwnUnits.enterprise } },
    },
    create: { ...mobilisers, ...ofOwnOrganisations },
    update: { ...mobilisers, ...ofOwnOrganisations },
    delete: boards,
  },
  dated: { from: 'startedOn', to: 'endedOn', alone: ['organisationId'], where: { kind: { eq: 'HEAD' } } },
})
export class MassOrganisationPost extends Row {
  @Link(() => MassOrganisation, { vi: 'Tổ chức', en: 'Organisation', required: true })
  organisationId!: Key<MassOrganisation>;

  @Link(() => Person, {
    vi: 'Người',
    en: 'Person',
    required: true,
    privacy: 'personal',
    readers: officialReaders,
    aliases: ['Chủ tịch CĐCS', 'Bí thư chi đoàn', 'Chủ tịch, bí thư'],
  })
  personId!: Key<Person>;

  @Choice('MassOrganisationPostKind', kinds, { vi: 'Chức vụ', en: 'Post', required: true })
  kind!: keyof typeof kinds;

  @Day(from)
  startedOn!: Day;

  @Day(until)
  endedOn!: Day | null;
}
