import { warning } from '../model/warning.js';
import { PartyUnit } from '../resources/party/partyUnit.js';

export const unitInInactiveEnterprise = warning(PartyUnit, {
  code: 'R26',
  vi: 'Tổ chức đảng đang hoạt động trong doanh nghiệp không còn hoạt động',
  en: 'Active unit in an enterprise that is not active',
  source: 'Domain paper 7.2',
  fields: ['status'],
  where: { status: { eq: 'ACTIVE' }, enterprise: { standing: { status: { ne: 'ACTIVE' } } } },
});
