import { warning } from '../model/warning.js';
import { EnterpriseSite } from '../resources/economy/enterpriseSite.js';

export const placeNotOfItsDay = warning(EnterpriseSite, {
  code: 'R35',
  vi: 'Địa bàn không còn tồn tại khi cơ sở bắt đầu',
  en: 'A place that had ended when the site began',
  source: 'Domain paper 1.4',
  fields: ['areaId', 'startedOn'],
  where: { startedOn: { vs: [{ op: 'GTE', field: 'area.endedOn' }] } },
});
