import { rule } from '../../../server/model/rule.js';
import { Person } from '../../../server/resources/party/person.js';

/** The number is ciphertext: what its digits say beside the day of birth and the sex is found at save, and stored. */
export const citizenIdDisagrees = rule(Person, {
  code: 'R28',
  severity: 'WATCH',
  vi: 'Số CCCD không khớp ngày sinh hoặc giới tính',
  en: 'Citizen id that disagrees with birth or sex',
  source: 'Domain paper 8.1',
  where: { citizenIdCheck: { in: ['BIRTH_YEAR', 'GENDER', 'BOTH'] } },
});
