import { warning } from '../model/warning.js';
import { Enterprise } from '../resources/economy/enterprise.js';

export const operatingBeforeFounded = warning(Enterprise, {
  code: 'R37d',
  vi: 'Đi vào hoạt động trước ngày thành lập',
  en: 'Operating before it was founded',
  source: 'Domain paper 12.4',
  fields: ['operatingOn'],
  where: { operatingOn: { vs: [{ op: 'LT', field: 'foundedOn' }] } },
});
