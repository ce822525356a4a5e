import type { Where } from '../../shared/where.js';
import type { Enterprise } from './economy/enterprise.js';
import type { EnterpriseSite } from './economy/enterpriseSite.js';
import type { PartyMember } from './party/partyMember.js';
import type { PartyUnit } from './party/partyUnit.js';
import type { Person } from './party/person.js';

const today = { overlaps: { today: true } } as const;
const inPlaces = { within: { actor: 'places' } } as const;
const inUnits = { within: { actor: 'units' } } as const;

const siteInPlaces: Where<EnterpriseSite> = { areaId: inPlaces };
const enterpriseInPlaces: Where<Enterprise> = { some: { sites: siteInPlaces } };
const workerInPlaces: Where<Person> = { workplace: enterpriseInPlaces };
const personInPlaces: Where<Person> = { or: [workerInPlaces, ...leading(enterpriseInPlaces)] };
/** Whoever leads an enterprise is known by name; that he is a member is told where he works. */
const memberInPlaces: Where<PartyMember> = { person: workerInPlaces };
const unitInPlaces: Where<PartyUnit> = { or: [{ areaId: inPlaces }, { some: { enterprises: { enterprise: enterpriseInPlaces } } }] };

const enterpriseInUnits: Where<Enterprise> = { some: { units: { unitId: inUnits } } };
const memberInUnits: Where<PartyMember> = {
  some: { registrations: { unitId: inUnits, kind: { in: ['OFFICIAL', 'TEMPORARY'] }, ...today } },
};
const candidateInUnits: Where<Person> = { some: { candidacies: { unitId: inUnits } } };
const personInUnits: Where<Person> = { or: [{ member: memberInUnits }, candidateInUnits, ...leading(enterpriseInUnits)] };
/** While they are considered: later they may be members elsewhere. */
const consideredInUnits: Where<Person> = {
  some: { candidacies: { unitId: inUnits, stage: { in: ['OUTSTANDING', 'SYMPATHISER', 'COURSE', 'FILE', 'SUBMITTED'] } } },
};

/** Who owns an enterprise, manages it or heads an organisation in it: those one has to deal with there. */
function leading(enterprise: Where<Enterprise>): Where<Person>[] {
  return [
    { some: { owns: { ...today, enterprise } } },
    { some: { manages: { ...today, enterprise } } },
    { some: { organisationPosts: { ...today, organisation: { enterprise } } } },
  ];
}

/** A commune officer's rows: what lies in the territory of the grant, and those who work there or lead what lies there. */
export const inOwnPlaces = {
  area: inPlaces,
  site: siteInPlaces,
  enterprise: enterpriseInPlaces,
  person: personInPlaces,
  member: memberInPlaces,
  unit: unitInPlaces,
};

/** A unit secretary's rows: the units of the grant and below, their enterprises and who leads them, the members and candidates there. */
export const inOwnUnits = {
  unit: inUnits,
  enterprise: enterpriseInUnits,
  person: personInUnits,
  member: memberInUnits,
  candidate: candidateInUnits,
  considered: consideredInUnits,
};

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

/** What hangs on those organisations. */
export const ofOwnOrganisations = {
  unionFederation: { organisation: ownOrganisations.unionFederation },
  youthUnion: { organisation: ownOrganisations.youthUnion },
} as const;

/** The officials of those organisations: no federation sees other persons. */
export const ownOfficials = {
  unionFederation: { some: { organisationPosts: ofOwnOrganisations.unionFederation } },
  youthUnion: { some: { organisationPosts: ofOwnOrganisations.youthUnion } },
} as const;
