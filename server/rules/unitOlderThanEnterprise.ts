import { warning } from '../model/warning.js';
import { PartyUnit } from '../resources/party/partyUnit.js';

export const unitOlderThanEnterprise = warning(PartyUnit, {
  code: 'R37c',
  vi: 'Tổ chức đảng thành lập trước doanh nghiệp',
  en: 'Unit established before its enterprise',
  source: 'Domain paper 12.4',
  fields: ['establishedOn'],
  where: { establishedOn: { vs: [{ op: 'LT', field: 'enterprise.foundedOn' }] } },
});
