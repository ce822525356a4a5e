import { isUuid } from '../../../shared/uuid.js';
import type { RowClass } from '../../model/field.js';
import { type Areas, areaKinds } from '../../model/roles.js';
import { badInput } from '../refusal.js';
import { namedAreas } from '../store/areas.js';
import type { Db } from '../store/db.js';

/** Areas that are all there, or a refusal that names the kind of which one is not. */
export async function knownAreas<A extends Partial<Areas>>(db: Db, resources: readonly RowClass[], areas: A): Promise<A> {
  for (const kind of areaKinds) {
    const ids = new Set(areas[kind] ?? []);
    if (ids.size > most) throw badInput(kind, 'TOO_MANY_AREAS', `Một vai trò có tối đa ${most} địa bàn, tổ chức hoặc cơ quan.`);
    if (![...ids].every(isUuid)) throw unknown(kind);
    const found = await namedAreas(db, resources, { [kind]: [...ids] });
    if (found.length < ids.size) throw unknown(kind);
  }
  return areas;
}

/** Who has more has a role that is not one of an area. */
const most = 500;

const unknown = (kind: string) => badInput(kind, 'UNKNOWN_AREA', 'Có địa bàn, tổ chức hoặc cơ quan không tìm thấy.');
