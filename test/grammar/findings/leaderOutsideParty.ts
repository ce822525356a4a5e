import { rule } from '../../../server/model/rule.js';
import type { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { Person } from '../../../server/resources/party/person.js';
import type { Where } from '../../../shared/where.js';
import { activeNonState, now, outsider } from '../terms.js';

const keyEnterprise: Where<Enterprise> = {
  ...activeNonState,
  latest: { surveys: { workers: { vs: [{ op: 'GTE', param: 'keyEnterprise' }] } } },
};

export const leaderOutsideParty = rule(Person, {
  code: 'R20',
  severity: 'WATCH',
  vi: 'Lãnh đạo doanh nghiệp, đoàn thể chưa là đảng viên hoặc đối tượng kết nạp',
  en: 'Leader of an enterprise or its organisations outside the Party',
  source: 'Kế hoạch, I.2',
  where: {
    ...outsider,
    or: [
      {
        some: {
          organisationPosts: {
            ...now,
            kind: { eq: 'HEAD' },
            organisation: { ...now, kind: { in: ['TRADE_UNION', 'YOUTH_UNION'] }, enterprise: keyEnterprise },
          },
        },
      },
      { some: { manages: { ...now, enterprise: keyEnterprise } } },
    ],
  },
});
