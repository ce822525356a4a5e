import { warning } from '../model/warning.js';
import { Enterprise } from '../resources/economy/enterprise.js';

/** The check digit is reckoned at save, and stored; a second row of one code is refused there. */
export const taxCodeDoubtful = warning(Enterprise, {
  code: 'R29',
  vi: 'Mã số thuế sai số kiểm tra, hoặc đơn vị phụ thuộc không có doanh nghiệp chủ quản',
  en: 'Wrong check digit, or a branch without its parent',
  source: 'Domain paper 7.1',
  fields: ['taxCode', 'parentId'],
  where: {
    or: [
      { taxCodeCheck: { eq: 'CHECK_DIGIT' } },
      { standing: { legalForm: { in: ['BRANCH', 'REP_OFFICE', 'BUSINESS_LOCATION'] } }, parentId: { isNull: true } },
    ],
  },
});
