import { indicator } from '../../../server/model/indicator.js';
import { foreign } from '../../../server/resources/economy/ownership.js';
import { UnitDecision } from '../../../server/resources/party/unitDecision.js';
import { unitDecisionBreakdowns } from '../breakdowns.js';

export const foreignUnitsEstablished = indicator(UnitDecision, {
  code: 'K2a',
  vi: 'Tổ chức đảng thành lập trong doanh nghiệp có vốn đầu tư nước ngoài',
  en: 'Units established in foreign-invested enterprises',
  clause: 'II.2(2)',
  quote: 'trong đó có doanh nghiệp có vốn đầu tư nước ngoài',
  unit: 'units',
  period: 'cumulative',
  figure: 'established',
  target: { atLeast: 1 },
  group: { where: { kind: { eq: 'ESTABLISH' }, ownership: { in: foreign } }, measures: [{ as: 'established', fn: 'COUNT' }] },
  breakdowns: unitDecisionBreakdowns,
});
