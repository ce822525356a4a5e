import { agencies, boards, registrars } from '../../../server/resources/access.js';

/** Figures about places and economy, which the commune may read whole. */
export const registry = { read: { ...agencies, communeOfficer: 'all' }, create: registrars, update: registrars, delete: boards } as const;

export const planKeepers = { admin: 'all', ...boards } as const;

/** Those who meet enterprises and people. */
export const mobilisers = { ...boards, massMobilisation: 'all' } as const;

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
