import { warning } from '../model/warning.js';
import { PartyUnit } from '../resources/party/partyUnit.js';

/** The secretary is counted among its members. What else may be odd about a committee is a finding: it takes a count of members, too. */
export const committeeTooLarge = warning(PartyUnit, {
  code: 'R11b',
  vi: 'Chi ủy đông hơn Điều lệ cho phép',
  en: 'A branch committee larger than the Charter allows',
  source: 'Điều lệ Đảng, Điều 24',
  fields: ['kind'],
  where: {
    kind: { in: ['GRASSROOTS_BRANCH', 'SUBORDINATE_BRANCH', 'BRANCH'] },
    status: { eq: 'ACTIVE' },
    count: {
      posts: { where: { kind: { eq: 'COMMITTEE_MEMBER' }, overlaps: { today: true } }, vs: [{ op: 'GT', param: 'committeeMost' }] },
    },
  },
});
