import { indicator } from '../../../server/model/indicator.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { enterpriseBreakdowns } from '../breakdowns.js';
import { activeNonState, now } from '../terms.js';

export const organisationCoverage = indicator(Enterprise, {
  code: 'P2',
  vi: 'Doanh nghiệp ngoài khu vực nhà nước có công đoàn, đoàn thanh niên',
  en: 'Non-state enterprises with union and youth cell',
  clause: 'III.4',
  quote: 'Tăng cường xây dựng, củng cố và phát triển các tổ chức chính trị - xã hội trong các doanh nghiệp ngoài khu vực nhà nước',
  unit: 'percent',
  period: 'day',
  figure: 'unionShare',
  target: null,
  group: {
    where: activeNonState,
    measures: [
      { as: 'enterprises', fn: 'COUNT' },
      { as: 'withUnion', fn: 'COUNT', where: { some: { organisations: { ...now, kind: { eq: 'TRADE_UNION' } } } } },
      { as: 'withYouth', fn: 'COUNT', where: { some: { organisations: { ...now, kind: { eq: 'YOUTH_UNION' } } } } },
      { as: 'workers', fn: 'SUM', field: 'survey.workers' },
      { as: 'unionMembers', fn: 'SUM', field: 'survey.unionMembers' },
      { as: 'unionShare', ratio: ['withUnion', 'enterprises'] },
      { as: 'youthShare', ratio: ['withYouth', 'enterprises'] },
      { as: 'workersInUnion', ratio: ['unionMembers', 'workers'] },
    ],
  },
  breakdowns: enterpriseBreakdowns,
});
