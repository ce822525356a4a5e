import { indicator } from '../../../server/model/indicator.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { enterpriseBreakdowns } from '../breakdowns.js';
import { activeNonState, activeUnit } from '../terms.js';

export const unitCoverage = indicator(Enterprise, {
  code: 'P1',
  vi: 'Doanh nghiệp ngoài khu vực nhà nước có tổ chức đảng',
  en: 'Non-state enterprises with a Party unit',
  clause: 'III.2',
  quote: 'Thành lập mới tổ chức đảng trong doanh nghiệp khi đủ điều kiện',
  unit: 'percent',
  period: 'day',
  figure: 'share',
  target: null,
  group: {
    where: activeNonState,
    measures: [
      { as: 'enterprises', fn: 'COUNT' },
      { as: 'covered', fn: 'COUNT', where: { some: { units: activeUnit } } },
      { as: 'share', ratio: ['covered', 'enterprises'] },
    ],
  },
  breakdowns: enterpriseBreakdowns,
});
