import type { Enterprise } from '../../server/resources/economy/enterprise.js';
import type { EnterpriseOwner } from '../../server/resources/economy/enterpriseOwner.js';
import { nonState } from '../../server/resources/economy/ownership.js';
import type { Candidate } from '../../server/resources/party/candidate.js';
import type { MembershipDecision } from '../../server/resources/party/membershipDecision.js';
import type { PartyMember } from '../../server/resources/party/partyMember.js';
import type { PartyUnit } from '../../server/resources/party/partyUnit.js';
import type { PartyUnitEnterprise } from '../../server/resources/party/partyUnitEnterprise.js';
import type { Person } from '../../server/resources/party/person.js';
import type { Registration } from '../../server/resources/party/registration.js';
import type { Where } from '../../shared/where.js';

/** Words that several findings and indicators share. */

export const now = { overlaps: { today: true } } as const;
export const thatDay = { overlaps: { asOf: true } } as const;

/** What the plan is about: an enterprise of the non-state sector that works. */
export const activeNonState: Where<Enterprise> = { standing: { status: { eq: 'ACTIVE' }, ownership: { in: nonState } } };

/** Decree 98/2014 covers cooperatives too, but no household. */
export const activeEmployer: Where<Enterprise> = { standing: { status: { eq: 'ACTIVE' }, ownership: { ne: 'HOUSEHOLD' } } };

/** A link of a unit that works to its enterprise, in force. */
export const activeUnit: Where<PartyUnitEnterprise> = { ...now, unit: { status: { eq: 'ACTIVE' } } };

/** A unit that works, in an enterprise: what holds for village branches is not ours to find. */
export const enterpriseUnit: Where<PartyUnit> = { status: { eq: 'ACTIVE' }, some: { enterprises: now } };

/** A member, whatever the standing, who has not left. */
export const stillMember: Where<PartyMember> = { standing: { is: { ne: 'LEFT' } } };

/** Domain paper 4.3: a controlling share and a managing title, both. */
export const controllingOwner: Where<EnterpriseOwner> = { ...now, isControlling: { eq: true }, title: { isNull: false } };

export const openCandidate: Where<Candidate> = { stage: { in: ['OUTSTANDING', 'SYMPATHISER', 'COURSE', 'FILE', 'SUBMITTED', 'DECIDED'] } };

/** Neither in the Party nor on the way to it. A foreigner has no citizen id and can't be. */
export const outsider: Where<Person> = {
  citizenId: { isNull: false },
  not: { member: stillMember },
  none: { candidacies: openCandidate },
};

/** Those whose members are registered in them directly; a committee's are in the branches below it. */
export const branchKinds = ['GRASSROOTS_BRANCH', 'SUBORDINATE_BRANCH', 'BRANCH'] as const;

/** An official registration, in force on the day looked at, of a member with full rights then. */
export const officialThen: Where<Registration> = {
  kind: { eq: 'OFFICIAL' },
  ...thatDay,
  member: { some: { standings: { is: { eq: 'OFFICIAL' }, ...thatDay } } },
};

/** An official registration in force, of whoever is still a member: how large units are is counted with probationary and exempt members. */
export const registeredNow: Where<Registration> = { kind: { eq: 'OFFICIAL' }, ...now, member: stillMember };

/**
 * "Nhiều lao động, sản xuất kinh doanh ổn định" (plan I.2), which no text defines: large by the newest survey, two years at work,
 * and no survey of a year before the newest stands more than a fifth above it.
 */
export const largeAndStable: Where<Enterprise> = {
  standing: { status: { eq: 'ACTIVE' } },
  operatingOn: { vs: [{ op: 'LTE', today: true, minus: { months: { param: 'stableMonths' } } }] },
  latest: { surveys: { workers: { vs: [{ op: 'GTE', param: 'largeEnterprise' }] } } },
  none: {
    surveys: {
      as: 'before',
      enterprise: {
        latest: {
          surveys: {
            surveyedOn: {
              vs: [
                { op: 'GTE', row: 'before', field: 'surveyedOn', plus: { months: 9 } },
                { op: 'LTE', row: 'before', field: 'surveyedOn', plus: { months: 15 } },
              ],
            },
            workers: { vs: [{ op: 'LT', row: 'before', field: 'workers', times: { param: 'workforceKept' } }] },
          },
        },
      },
    },
  },
};

/** Places by the twenty-two communes of the plan, and by those of today. */
export const planBoundaries = { boundaries: { day: '2023-12-31' } } as const;
export const presentBoundaries = { boundaries: { today: true } } as const;

/** An admission into the Party of someone who works in an enterprise; a cooperative and a household are none. */
export const admission: Where<MembershipDecision> = {
  kind: { in: ['ADMIT', 'READMIT'] },
  enterpriseId: { isNull: false },
  not: { ownership: { in: ['COOPERATIVE', 'HOUSEHOLD'] } },
};
