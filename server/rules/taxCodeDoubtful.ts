import { warning } from '../model/warning.js';
import { Enterprise } from '../resources/economy/enterprise.js';

/** The check digit is reckoned at save, and stored; a second row of one code is refused there. */
export const taxCodeDoubtful = warning(Enterprise, {
  code: 'R29',
  vi: 'Mã số thuế sai số kiểm tra',
  en: 'Wrong check digit',
  source: 'Domain paper 7.1',
  fields: ['taxCode'],
  where: { taxCodeCheck: { eq: 'CHECK_DIGIT' } },
});
