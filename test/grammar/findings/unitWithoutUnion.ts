import { rule } from '../../../server/model/rule.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { activeNonState, activeUnit, now } from '../terms.js';

export const unitWithoutUnion = rule(Enterprise, {
  code: 'R32',
  severity: 'WATCH',
  vi: 'Có tổ chức đảng nhưng chưa có công đoàn',
  en: 'A Party unit but no trade union',
  source: 'Kế hoạch, III.4',
  where: { ...activeNonState, some: { units: activeUnit }, none: { organisations: { ...now, kind: { eq: 'TRADE_UNION' } } } },
});
