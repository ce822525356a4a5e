import { indicator } from '../../../server/model/indicator.js';
import { Dialogue } from '../../../server/resources/plan/dialogue.js';
import { planBoundaries, presentBoundaries } from '../terms.js';

export const dialoguesHeld = indicator(Dialogue, {
  code: 'P5',
  vi: 'Cuộc đối thoại với doanh nghiệp, người lao động',
  en: 'Dialogues held',
  clause: 'III.1',
  quote: 'Thường xuyên tổ chức gặp gỡ, trao đổi, đối thoại trực tiếp giữa thường trực Huyện ủy với lãnh đạo doanh nghiệp và người lao động',
  unit: 'dialogues',
  period: 'year',
  figure: 'held',
  target: null,
  group: {
    measures: [
      { as: 'held', fn: 'COUNT' },
      { as: 'participants', fn: 'SUM', field: 'participants' },
    ],
  },
  breakdowns: {
    year: { heldOn: { bucket: 'YEAR' } },
    planPlace: { areaId: planBoundaries },
    presentPlace: { areaId: presentBoundaries },
    chair: { agencyId: true },
  },
});
