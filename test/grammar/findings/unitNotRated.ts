import { rule } from '../../../server/model/rule.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';
import { enterpriseUnit } from '../terms.js';

/** First day of the last year whose ratings are due: from 1 February the year before, until then the one before that. */
export const ratedYear = { today: true, minus: { months: { param: 'ratingMonths' } }, startOf: 'YEAR' } as const;

/** Only a unit that was there the whole year: one under six months old is rightly left unrated, and for the rest of that year it is not certain. */
export const unitNotRated = rule(PartyUnit, {
  code: 'R22',
  severity: 'ACTION',
  vi: 'Tổ chức đảng chưa được xếp loại năm',
  en: 'Unit without a rating for the year',
  source: 'Kế hoạch, II.2(3); 366-QĐ/TW',
  where: {
    ...enterpriseUnit,
    establishedOn: { vs: [{ op: 'LT', ...ratedYear }] },
    none: { evaluations: { period: { eq: 'YEAR' }, periodFrom: { vs: [{ op: 'EQ', ...ratedYear }] }, level: { isNull: false } } },
  },
});
