import { rule } from '../../../server/model/rule.js';
import { EnterpriseSite } from '../../../server/resources/economy/enterpriseSite.js';

/** The present commune stands for a site older than it: which of the joined communes it lies in is not told. */
export const oldPlaceUnknown = rule(EnterpriseSite, {
  code: 'R35b',
  severity: 'ERROR',
  vi: 'Xã cũ chưa rõ',
  en: 'The old commune is unknown',
  source: 'Domain paper 1.4',
  where: { or: [{ areaId: { isNull: true } }, { startedOn: { vs: [{ op: 'LT', field: 'area.startedOn' }] } }] },
});
