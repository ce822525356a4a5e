import { rule } from '../../../server/model/rule.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';
import type { Where } from '../../../shared/where.js';
import { controllingOwner, now } from '../terms.js';

/** The unit of an enterprise whose owner is an official member. */
export const unitOfMemberOwner: Where<PartyUnit> = {
  status: { eq: 'ACTIVE' },
  some: {
    enterprises: {
      ...now,
      enterprise: { some: { owners: { ...controllingOwner, person: { member: { standing: { is: { eq: 'OFFICIAL' } } } } } } },
    },
  },
};

/** The secretary is one of the owners. */
export const unitLedByOwner: Where<PartyUnit> = {
  as: 'unit',
  some: {
    enterprises: {
      ...now,
      enterprise: {
        some: { owners: { ...controllingOwner, personId: { vs: [{ op: 'EQ', row: 'unit', field: 'secretary.member.personId' }] } } },
      },
    },
  },
};

export const ownerNotSecretary = rule(PartyUnit, {
  code: 'R04',
  severity: 'ACTION',
  vi: 'Chủ doanh nghiệp là đảng viên chính thức nhưng không làm bí thư',
  en: 'Owner who is an official member but not the secretary',
  source: 'Kế hoạch, III.3',
  where: {
    ...unitOfMemberOwner,
    not: unitLedByOwner,
  },
});
