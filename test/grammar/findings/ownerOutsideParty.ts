import { rule } from '../../../server/model/rule.js';
import { Person } from '../../../server/resources/party/person.js';
import { activeNonState, controllingOwner, largeAndStable, outsider } from '../terms.js';

export const ownerOutsideParty = rule(Person, {
  code: 'R21',
  severity: 'WATCH',
  vi: 'Chủ doanh nghiệp lớn, ổn định chưa là đảng viên hoặc đối tượng kết nạp',
  en: 'Owner of a large, stable enterprise outside the Party',
  source: 'Kế hoạch, II.2(1)',
  where: { ...outsider, some: { owns: { ...controllingOwner, enterprise: { and: [activeNonState, largeAndStable] } } } },
});
