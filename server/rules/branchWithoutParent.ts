import { warning } from '../model/warning.js';
import { Enterprise } from '../resources/economy/enterprise.js';

export const branchWithoutParent = warning(Enterprise, {
  code: 'R29b',
  vi: 'Đơn vị phụ thuộc không có doanh nghiệp chủ quản',
  en: 'A branch without its parent',
  source: 'Domain paper 7.1',
  fields: ['parentId'],
  where: { standing: { legalForm: { in: ['BRANCH', 'REP_OFFICE', 'BUSINESS_LOCATION'] } }, parentId: { isNull: true } },
});
