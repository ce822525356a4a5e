import { rule } from '../../../server/model/rule.js';
import { DocumentReceipt } from '../../../server/resources/plan/documentReceipt.js';

export const documentNotReceived = rule(DocumentReceipt, {
  code: 'R30c',
  severity: 'ACTION',
  vi: 'Văn bản chưa được tiếp nhận',
  en: 'Document not received',
  source: 'Kế hoạch, IV.2',
  where: { receivedOn: { isNull: true }, dueOn: { vs: [{ op: 'LT', today: true }] } },
});
