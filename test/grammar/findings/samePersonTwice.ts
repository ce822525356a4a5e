import { groupRule } from '../../../server/model/rule.js';
import { Person } from '../../../server/resources/party/person.js';

/** A second row of one citizen id, and a second official registration at a time, are refused at save. */
export const samePersonTwice = groupRule(Person, {
  code: 'R27',
  severity: 'ERROR',
  vi: 'Trùng người: cùng họ tên và ngày sinh',
  en: 'Same name and day of birth twice',
  source: 'Domain paper 8.3',
  group: {
    where: { bornOn: { isNull: false } },
    by: [{ fullName: true }, { bornOn: true }],
    measures: [{ as: 'rows', fn: 'COUNT' }],
    having: [{ measure: 'rows', gt: 1 }],
  },
});
