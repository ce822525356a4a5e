import { rule } from '../../../server/model/rule.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { activeNonState, activeUnit, now } from '../terms.js';

export const organisationWithoutUnit = rule(Enterprise, {
  code: 'R32c',
  severity: 'WATCH',
  vi: 'Có công đoàn hoặc chi đoàn nhưng chưa có tổ chức đảng',
  en: 'A union or youth cell but no Party unit',
  source: 'Kế hoạch, III.4',
  where: {
    ...activeNonState,
    some: { organisations: { ...now, kind: { in: ['TRADE_UNION', 'YOUTH_UNION'] } } },
    none: { units: activeUnit },
  },
});
