import { rule } from '../../../server/model/rule.js';
import { PartyMember } from '../../../server/resources/party/partyMember.js';
import type { Where } from '../../../shared/where.js';
import { activeUnit, now, stillMember } from '../terms.js';

/** Works where a unit is, and is registered with none of that enterprise's units; a temporary transfer is as good. */
export const registeredElsewhere: Where<PartyMember> = {
  as: 'member',
  ...stillMember,
  none: { registrations: { kind: { eq: 'TEMPORARY' }, ...now } },
  person: {
    some: {
      employments: {
        ...now,
        startedOn: { vs: [{ op: 'LT', today: true, minus: { months: { param: 'transferGrace' } } }] },
        enterprise: {
          some: { units: activeUnit },
          none: { units: { ...activeUnit, unitId: { vs: [{ op: 'EQ', row: 'member', field: 'registration.unitId' }] } } },
        },
      },
    },
  },
};

export const memberRegisteredElsewhere = rule(PartyMember, {
  code: 'R03',
  severity: 'ACTION',
  vi: 'Đảng viên làm việc nơi có tổ chức đảng nhưng sinh hoạt nơi khác',
  en: 'Member who works where there is a unit and is registered elsewhere',
  source: 'Kế hoạch, III.2',
  where: registeredElsewhere,
});
