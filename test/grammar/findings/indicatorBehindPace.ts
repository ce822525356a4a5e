import { rule } from '../../../server/model/rule.js';
import { Indicator } from '../../../server/resources/indicator/indicator.js';

/** The pace is reckoned in `review/` when a figure is measured, and kept with it; here it is only compared. */
export const indicatorBehindPace = rule(Indicator, {
  code: 'R25',
  severity: 'WATCH',
  vi: 'Chỉ tiêu chậm tiến độ',
  en: 'Indicator behind its pace',
  source: 'Kế hoạch, II.2',
  where: {
    latest: {
      snapshots: {
        or: [
          { value: { vs: [{ op: 'LT', field: 'expected' }] } },
          { neededPerMonth: { vs: [{ op: 'GT', param: 'neededPerMonth', by: 'indicator.code' }] } },
        ],
      },
    },
  },
});
