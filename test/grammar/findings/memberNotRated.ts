import { rule } from '../../../server/model/rule.js';
import { PartyMember } from '../../../server/resources/party/partyMember.js';
import { enterpriseUnit } from '../terms.js';
import { ratedYear } from './unitNotRated.js';

/** Of members of enterprise units, official and not exempt since before the year began. */
export const memberNotRated = rule(PartyMember, {
  code: 'R22b',
  severity: 'ACTION',
  vi: 'Đảng viên chưa được xếp loại năm',
  en: 'Member without a rating for the year',
  source: 'Kế hoạch, II.2(3); 366-QĐ/TW',
  where: {
    standing: { is: { eq: 'OFFICIAL' }, startedOn: { vs: [{ op: 'LT', ...ratedYear }] } },
    unit: enterpriseUnit,
    none: { evaluations: { period: { eq: 'YEAR' }, periodFrom: { vs: [{ op: 'EQ', ...ratedYear }] }, level: { isNull: false } } },
  },
});
