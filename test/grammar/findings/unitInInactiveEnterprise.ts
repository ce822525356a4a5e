import { rule } from '../../../server/model/rule.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';

export const unitInInactiveEnterprise = rule(PartyUnit, {
  code: 'R26',
  severity: 'ERROR',
  vi: 'Tổ chức đảng đang hoạt động trong doanh nghiệp không còn hoạt động',
  en: 'Active unit in an enterprise that is not active',
  source: 'Domain paper 7.2',
  where: { status: { eq: 'ACTIVE' }, enterprise: { standing: { status: { ne: 'ACTIVE' } } } },
});
