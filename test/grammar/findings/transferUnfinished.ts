import { rule } from '../../../server/model/rule.js';
import { Registration } from '../../../server/resources/party/registration.js';
import { now } from '../terms.js';

export const transferUnfinished = rule(Registration, {
  code: 'R24',
  severity: 'ACTION',
  vi: 'Chuyển sinh hoạt quá 60 ngày làm việc chưa xong',
  en: 'Transfer not finished in sixty working days',
  source: '208-QĐ/TW',
  where: {
    kind: { eq: 'OFFICIAL' },
    ...now,
    sentOn: { vs: [{ op: 'LT', today: true, minus: { workingDays: { param: 'transferDays' } } }] },
  },
});
