import type { Where } from '../../shared/where.js';
import type { Enterprise } from './economy/enterprise.js';
import type { EnterpriseSite } from './economy/enterpriseSite.js';
import type { PartyMember } from './party/partyMember.js';
import type { PartyUnit } from './party/partyUnit.js';
import type { Person } from './party/person.js';

const inPlaces = { within: { actor: 'places' } } as const;
const inUnits = { within: { actor: 'units' } } as const;

const siteInPlaces: Where<EnterpriseSite> = { areaId: inPlaces };
const enterpriseInPlaces: Where<Enterprise> = { some: { sites: siteInPlaces } };
const personInPlaces: Where<Person> = { workplace: enterpriseInPlaces };
const memberInPlaces: Where<PartyMember> = { person: personInPlaces };
const unitInPlaces: Where<PartyUnit> = { or: [{ areaId: inPlaces }, { some: { enterprises: { enterprise: enterpriseInPlaces } } }] };

const enterpriseInUnits: Where<Enterprise> = { some: { units: { unitId: inUnits } } };
const memberInUnits: Where<PartyMember> = {
  some: { registrations: { unitId: inUnits, kind: { in: ['OFFICIAL', 'TEMPORARY'] }, overlaps: { today: true } } },
};
const personInUnits: Where<Person> = { member: memberInUnits };

/** A commune officer's rows: what lies in the territory of the grant, and those who work there. */
export const inOwnPlaces = {
  area: inPlaces,
  site: siteInPlaces,
  enterprise: enterpriseInPlaces,
  person: personInPlaces,
  member: memberInPlaces,
  unit: unitInPlaces,
};

/** A unit secretary's rows: the units of the grant and below, their enterprises, the members registered there. */
export const inOwnUnits = { unit: inUnits, enterprise: enterpriseInUnits, person: personInUnits, member: memberInUnits };

const ownAgency = { agencyId: { within: { actor: 'agencies' } } } as const;

/** An agency answers for what is its own, and for nobody else's. */
export const forOwnAgency = {
  massMobilisation: ownAgency,
  propaganda: ownAgency,
  peoplesCommittee: ownAgency,
  unionFederation: ownAgency,
  youthUnion: ownAgency,
} as const;

/** Each federation keeps the organisations of its own kind. */
export const ownOrganisations = {
  unionFederation: { kind: { eq: 'TRADE_UNION' } },
  youthUnion: { kind: { in: ['YOUTH_UNION', 'YOUTH_FEDERATION'] } },
} as const;
