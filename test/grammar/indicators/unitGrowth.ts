import { indicator } from '../../../server/model/indicator.js';
import { nonState } from '../../../server/resources/economy/ownership.js';
import { UnitDecision } from '../../../server/resources/party/unitDecision.js';
import { unitDecisionBreakdowns } from '../breakdowns.js';

/** "Phát triển thêm" may mean gross or net: both are shown, and the gross one is held against the target. */
export const unitGrowth = indicator(UnitDecision, {
  code: 'K5',
  vi: 'Tổ chức đảng phát triển thêm',
  en: 'Growth of units',
  clause: 'III.3',
  quote: 'phấn đấu đến năm 2030 phát triển thêm được 07 tổ chức đảng',
  unit: 'units',
  period: 'cumulative',
  figure: 'established',
  target: { atLeast: 7 },
  group: {
    where: { ownership: { in: nonState } },
    measures: [
      { as: 'established', fn: 'COUNT', where: { kind: { eq: 'ESTABLISH' } } },
      { as: 'dissolved', fn: 'COUNT', where: { kind: { eq: 'DISSOLVE' } } },
      { as: 'net', minus: ['established', 'dissolved'] },
    ],
  },
  breakdowns: unitDecisionBreakdowns,
});
