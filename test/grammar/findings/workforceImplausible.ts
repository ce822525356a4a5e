import { rule } from '../../../server/model/rule.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { activeEmployer } from '../terms.js';

export const workforceImplausible = rule(Enterprise, {
  code: 'R38',
  severity: 'WATCH',
  vi: 'Số liệu lao động vô lý hoặc đã cũ',
  en: 'Workforce figures that can’t be or are old',
  source: 'Domain paper 12.4',
  where: {
    ...activeEmployer,
    latest: {
      surveys: {
        or: [
          { unionMembers: { vs: [{ op: 'GT', field: 'workers' }] } },
          { partyMembers: { vs: [{ op: 'GT', field: 'workers' }] } },
          { women: { vs: [{ op: 'GT', field: 'workers' }] } },
          { surveyedOn: { vs: [{ op: 'LT', today: true, minus: { months: { param: 'surveyMonths' } } }] } },
        ],
      },
    },
  },
});
