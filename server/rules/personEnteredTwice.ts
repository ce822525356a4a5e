import { warning } from '../model/warning.js';
import { Person } from '../resources/party/person.js';

/** A second row of one citizen id, and a second official registration at a time, are refused at save. */
export const personEnteredTwice = warning(Person, {
  code: 'R27',
  vi: 'Trùng họ tên và ngày sinh với một người khác',
  en: 'Another person has the same name and day of birth',
  source: 'Domain paper 8.3',
  fields: ['fullName', 'bornOn'],
  where: { hasDuplicate: { eq: true } },
});
