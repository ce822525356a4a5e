import { rule } from '../../../server/model/rule.js';
import { EnterpriseSite } from '../../../server/resources/economy/enterpriseSite.js';

export const placeNotOfItsDay = rule(EnterpriseSite, {
  code: 'R35',
  severity: 'ERROR',
  vi: 'Địa bàn không còn tồn tại khi cơ sở bắt đầu',
  en: 'A place that had ended when the site began',
  source: 'Domain paper 1.4',
  where: { startedOn: { vs: [{ op: 'GTE', field: 'area.endedOn' }] } },
});
