import type { DocumentReceipt } from '../resources/plan/documentReceipt.js';
import { type AgencyKey, agencyId } from './agencies.js';
import { documentId } from './documents.js';
import { naturalId } from './naturalId.js';
import type { Values } from './reference.js';

/** The last day of the month that clauses IV.1 and IV.2 name. */
const december = '2023-12-31';

/** Who the plan was sent to: Nơi nhận, and those whom IV.2 gives a term. Whether they received it, nobody has said yet. */
const recipients: { readonly [K in AgencyKey]?: { dueOn: string | null; note: string } } = {
  formerProvinceStanding: { dueOn: null, note: 'Nơi nhận: Thường trực Tỉnh ủy (báo cáo)' },
  formerProvinceOrganisation: { dueOn: null, note: 'Nơi nhận: Ban Tổ chức Tỉnh ủy' },
  bodies: { dueOn: december, note: 'Nơi nhận: Các cơ quan thuộc Huyện ủy, UBND huyện' },
  front: { dueOn: null, note: 'Nơi nhận: Ủy ban MTTQ và các tổ chức chính trị - xã hội huyện' },
  units: { dueOn: december, note: 'Nơi nhận: Các chi, đảng bộ trực thuộc Huyện ủy' },
  members: { dueOn: null, note: 'Nơi nhận: Các đồng chí Huyện ủy viên' },
  office: { dueOn: null, note: 'Nơi nhận: Lưu Văn phòng Huyện ủy' },
  mobilisation: { dueOn: december, note: 'Mục IV.2' },
  union: { dueOn: december, note: 'Mục IV.2' },
  youth: { dueOn: december, note: 'Mục IV.2' },
};

export const receipts: readonly Values<DocumentReceipt>[] = Object.entries(recipients).map(([key, facts]) => ({
  id: naturalId('DocumentReceipt', 'Kế hoạch 301', key),
  documentId: documentId('Kế hoạch 301'),
  agencyId: agencyId(key as AgencyKey),
  receivedOn: null,
  number: null,
  ownDocumentId: null,
  ...facts,
}));
