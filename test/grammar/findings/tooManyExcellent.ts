import { groupRule } from '../../../server/model/rule.js';
import { goodOrBetter } from '../../../server/resources/party/evaluation.js';
import { UnitEvaluation } from '../../../server/resources/party/unitEvaluation.js';

export const tooManyExcellent = groupRule(UnitEvaluation, {
  code: 'R23',
  severity: 'WATCH',
  vi: 'Xuất sắc vượt 20% số hoàn thành tốt trở lên trong nhóm',
  en: 'More than a fifth excellent in a group',
  source: '124-QĐ/TW; 366-QĐ/TW',
  group: {
    where: { period: { eq: 'YEAR' }, comparisonGroup: { isNull: false } },
    by: [{ periodFrom: { bucket: 'YEAR' } }, { comparisonGroup: true }],
    measures: [
      { as: 'top', fn: 'COUNT', where: { level: { eq: 'EXCELLENT' } } },
      { as: 'good', fn: 'COUNT', where: { level: { in: goodOrBetter } } },
    ],
    having: [{ measure: 'top', vs: [{ op: 'GT', measure: 'good', times: { param: 'excellentCap', at: { key: 'periodFrom' } } }] }],
  },
});
