import { rule } from '../../../server/model/rule.js';
import { PartyMember } from '../../../server/resources/party/partyMember.js';
import { activeUnit, now, stillMember } from '../terms.js';

export const memberRegisteredElsewhere = rule(PartyMember, {
  code: 'R03',
  severity: 'ACTION',
  vi: 'Đảng viên làm việc nơi có tổ chức đảng nhưng sinh hoạt nơi khác',
  en: 'Member who works where there is a unit and is registered elsewhere',
  source: 'Kế hoạch, III.2',
  where: {
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
  },
});
