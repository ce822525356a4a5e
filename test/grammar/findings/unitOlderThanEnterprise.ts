import { rule } from '../../../server/model/rule.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';

export const unitOlderThanEnterprise = rule(PartyUnit, {
  code: 'R37c',
  severity: 'ERROR',
  vi: 'Tổ chức đảng thành lập trước doanh nghiệp',
  en: 'Unit established before its enterprise',
  source: 'Domain paper 12.4',
  where: { establishedOn: { vs: [{ op: 'LT', field: 'enterprise.foundedOn' }] } },
});
