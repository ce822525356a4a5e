import { rule } from '../../../server/model/rule.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { activeNonState, activeUnit, now } from '../terms.js';

export const unitWithoutYouth = rule(Enterprise, {
  code: 'R32b',
  severity: 'WATCH',
  vi: 'Có tổ chức đảng nhưng chưa có chi đoàn',
  en: 'A Party unit but no youth cell',
  source: 'Kế hoạch, III.4',
  where: { ...activeNonState, some: { units: activeUnit }, none: { organisations: { ...now, kind: { eq: 'YOUTH_UNION' } } } },
});
