import type { AdminUnit } from '../resources/place/adminUnit.js';
import type { AdminUnitSuccession } from '../resources/place/adminUnitSuccession.js';
import { communeOn, communeUntil, twoDays } from './adminUnits.js';
import { actOf, cite } from './cite.js';
import data from './data/admin_units.json' with { type: 'json' };
import { naturalId } from './naturalId.js';
import type { Values } from './reference.js';
import { bacGiang, bacNinh, formerBacNinh, unreadMerger } from './upperUnits.js';

const inferred =
  'Suy luận từ mã được giữ lại, tên ghép và địa giới liền kề; chưa đối chiếu Nghị quyết 1191/NQ-UBTVQH15. Dù thế nào, từ 01/7/2025 cả năm xã đều thuộc xã Quang Trung (07333).';

type Unit = Values<AdminUnit>;

const merger = (
  before: Unit,
  after: Unit,
  rest: Pick<Values<AdminUnitSuccession>, 'decision' | 'source' | 'doubt'>,
): Values<AdminUnitSuccession> => ({
  id: naturalId('AdminUnitSuccession', before.id, after.id),
  beforeId: before.id,
  afterId: after.id,
  kind: 'MERGE',
  effectiveOn: after.startedOn,
  ...rest,
});

export const adminUnitSuccessions: readonly Values<AdminUnitSuccession>[] = [
  ...[bacGiang, formerBacNinh].map((province) => merger(province, bacNinh, { decision: null, source: cite('S2'), doubt: unreadMerger })),
  ...data.succession.map(({ fromCode, toCode, effectiveDate, legalBasis, source, confidence }) =>
    merger(communeUntil(fromCode, effectiveDate), communeOn(toCode, effectiveDate), {
      decision: actOf(legalBasis).decision,
      source: cite(source),
      doubt: doubtOf(confidence, effectiveDate),
    }),
  ),
];

function doubtOf(confidence: string, effectiveDate: string): string | null {
  if (confidence.startsWith('inferred')) return inferred;
  return effectiveDate === '2020-01-01' ? twoDays : null;
}
