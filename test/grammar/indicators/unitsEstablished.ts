import { indicator } from '../../../server/model/indicator.js';
import { nonState } from '../../../server/resources/economy/ownership.js';
import { UnitDecision } from '../../../server/resources/party/unitDecision.js';
import { unitDecisionBreakdowns } from '../breakdowns.js';

/** A reorganisation in the same enterprise is a decision of another kind, and not counted. */
export const unitsEstablished = indicator(UnitDecision, {
  code: 'K2',
  vi: 'Tổ chức đảng thành lập trong doanh nghiệp ngoài khu vực nhà nước',
  en: 'Units established in the non-state sector',
  clause: 'II.2(2)',
  quote: 'Phấn đấu đến năm 2030 thành lập được ít nhất 07 tổ chức đảng trong doanh nghiệp ngoài khu vực nhà nước',
  unit: 'units',
  period: 'cumulative',
  figure: 'established',
  target: { atLeast: 7 },
  group: { where: { kind: { eq: 'ESTABLISH' }, ownership: { in: nonState } }, measures: [{ as: 'established', fn: 'COUNT' }] },
  breakdowns: unitDecisionBreakdowns,
});
