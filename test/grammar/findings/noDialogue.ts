import { rule } from '../../../server/model/rule.js';
import { Enterprise } from '../../../server/resources/economy/enterprise.js';
import { activeNonState } from '../terms.js';

export const noDialogue = rule(Enterprise, {
  code: 'R34',
  severity: 'WATCH',
  vi: 'Chưa đối thoại với doanh nghiệp trong 12 tháng',
  en: 'No dialogue with the enterprise in twelve months',
  source: 'Kế hoạch, III.1',
  where: {
    ...activeNonState,
    none: { dialogues: { dialogue: { heldOn: { vs: [{ op: 'GTE', today: true, minus: { months: { param: 'dialogueMonths' } } }] } } } },
  },
});
