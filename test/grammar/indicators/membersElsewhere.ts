import { indicator } from '../../../server/model/indicator.js';
import { nonState } from '../../../server/resources/economy/ownership.js';
import { PartyMember } from '../../../server/resources/party/partyMember.js';
import { registeredElsewhere } from '../findings/memberRegisteredElsewhere.js';
import { planBoundaries, presentBoundaries } from '../terms.js';

export const membersElsewhere = indicator(PartyMember, {
  code: 'P3',
  vi: 'Đảng viên làm việc nơi có tổ chức đảng nhưng sinh hoạt nơi khác',
  en: 'Members who work where there is a unit and are registered elsewhere',
  clause: 'III.2',
  quote:
    'Chỉ đạo rà soát, chuyên sinh hoạt đảng cho công nhân, người lao động là đảng viên từ nơi cư trú đến tổ chức đảng đang làm việc nếu doanh nghiệp có tổ chức đảng',
  unit: 'members',
  period: 'day',
  figure: 'members',
  target: { atMost: 0 },
  group: {
    where: { and: [registeredElsewhere], workplace: { standing: { ownership: { in: nonState } } } },
    measures: [{ as: 'members', fn: 'COUNT' }],
  },
  breakdowns: {
    planPlace: { workplace: { site: { areaId: planBoundaries } } },
    presentPlace: { workplace: { site: { areaId: presentBoundaries } } },
    cluster: { workplace: { site: { zoneId: true } } },
    ownership: { workplace: { standing: { ownership: true } } },
    since: { person: { employment: { startedOn: { bucket: 'YEAR' } } } },
    unit: { registration: { unitId: true } },
  },
});
