import { warning } from '../model/warning.js';
import { EnterpriseSite } from '../resources/economy/enterpriseSite.js';

/** The present commune stands for a site older than it: which of the joined communes it lies in is not told. */
export const oldPlaceUnknown = warning(EnterpriseSite, {
  code: 'R35b',
  vi: 'Xã cũ chưa rõ',
  en: 'The old commune is unknown',
  source: 'Domain paper 1.4',
  fields: ['areaId'],
  where: { or: [{ areaId: { isNull: true } }, { startedOn: { vs: [{ op: 'LT', field: 'area.startedOn' }] } }] },
});
