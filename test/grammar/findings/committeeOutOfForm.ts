import { rule } from '../../../server/model/rule.js';
import { PartyUnit } from '../../../server/resources/party/partyUnit.js';
import type { UnitPost } from '../../../server/resources/party/unitPost.js';
import type { Where } from '../../../shared/where.js';
import { branchKinds, enterpriseUnit, now, officialThen } from '../terms.js';

const committeeMember: Where<UnitPost> = { ...now, kind: { eq: 'COMMITTEE_MEMBER' } };

/** A branch of nine or more elects a committee, of at most seven; a smaller one has none. The secretary is counted among its members. */
export const committeeOutOfForm = rule(PartyUnit, {
  code: 'R11',
  severity: 'WATCH',
  vi: 'Chi ủy không đúng quy định',
  en: 'Branch committee not as the Charter has it',
  source: 'Điều lệ Đảng, Điều 24',
  where: {
    ...enterpriseUnit,
    kind: { in: branchKinds },
    or: [
      { count: { registrations: { where: officialThen, vs: [{ op: 'GTE', param: 'committeeFrom' }] } }, none: { posts: committeeMember } },
      { count: { registrations: { where: officialThen, vs: [{ op: 'LT', param: 'committeeFrom' }] } }, some: { posts: committeeMember } },
      { count: { posts: { where: committeeMember, vs: [{ op: 'GT', param: 'committeeMost' }] } } },
    ],
  },
});
