import { indicator } from '../../../server/model/indicator.js';
import { nonState } from '../../../server/resources/economy/ownership.js';
import { goodOrBetter } from '../../../server/resources/party/evaluation.js';
import { MemberEvaluation } from '../../../server/resources/party/memberEvaluation.js';
import { planBoundaries, presentBoundaries } from '../terms.js';

/** Of members of units in the non-state sector; who works there but is registered elsewhere is rated elsewhere. */
export const membersRatedGood = indicator(MemberEvaluation, {
  code: 'K4',
  vi: 'Đảng viên xếp loại hoàn thành tốt nhiệm vụ trở lên',
  en: 'Members rated good or better',
  clause: 'II.2(3)',
  quote:
    'Phấn đấu hằng năm có từ 90% tổ chức đảng và 85% đảng viên trong doanh nghiệp ngoài khu vực nhà nước được xếp loại hoàn thành tốt nhiệm vụ trở lên',
  unit: 'percent',
  period: 'year',
  figure: 'share',
  target: { atLeast: 0.85 },
  group: {
    where: { period: { eq: 'YEAR' }, ownership: { in: nonState } },
    measures: [
      { as: 'rated', fn: 'COUNT', where: { level: { isNull: false } } },
      { as: 'good', fn: 'COUNT', where: { level: { in: goodOrBetter } } },
      { as: 'share', ratio: ['good', 'rated'] },
    ],
  },
  breakdowns: {
    year: { periodFrom: { bucket: 'YEAR' } },
    planPlace: { areaId: planBoundaries },
    presentPlace: { areaId: presentBoundaries },
    cluster: { enterprise: { site: { zoneId: true } } },
    ownership: { ownership: true },
    unit: { unitId: true },
  },
});
