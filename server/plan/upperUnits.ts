import type { AdminUnit } from '../resources/place/adminUnit.js';
import { cite } from './cite.js';
import { firstDay } from './lifeSpans.js';
import { naturalId } from './naturalId.js';
import type { Values } from './reference.js';

/** Districts were abolished and provinces merged on this day. */
export const reform = '2025-07-01';
export const unreadMerger = 'Nghị quyết hợp nhất tỉnh chưa đọc được nguyên văn.';
export const unknownStart =
  'Ngày lập chưa rõ: ghi 01/01/1997, ngày tái lập tỉnh Bắc Giang. Danh mục cũ nhất tìm được là của ngày 11/11/2006.';

export const unitId = (code: string, epoch: string) => naturalId('AdminUnit', code, epoch);

const unknown = { decision: null, decidedOn: null, areaKm2: null, population: null, seat: null };

export const bacGiang: Values<AdminUnit> = {
  ...unknown,
  id: unitId('24', '2006'),
  code: '24',
  name: 'Bắc Giang',
  fullName: 'Tỉnh Bắc Giang',
  kind: 'PROVINCE',
  level: 'PROVINCE',
  parentId: null,
  startedOn: firstDay,
  endedOn: reform,
  source: cite('S1'),
  doubt: null,
};

/** Its code went with it; the merged province took its name and the code of Bắc Giang. */
export const formerBacNinh: Values<AdminUnit> = {
  ...bacGiang,
  id: unitId('27', '2006'),
  code: '27',
  name: 'Bắc Ninh',
  fullName: 'Tỉnh Bắc Ninh',
};

export const bacNinh: Values<AdminUnit> = {
  ...formerBacNinh,
  id: unitId('24', '2025H2'),
  code: '24',
  startedOn: reform,
  endedOn: null,
  source: cite('S2'),
  doubt: unreadMerger,
};

export const tanYen: Values<AdminUnit> = {
  ...bacGiang,
  id: unitId('216', '2006'),
  code: '216',
  name: 'Tân Yên',
  fullName: 'Huyện Tân Yên',
  kind: 'DISTRICT',
  level: 'DISTRICT',
  parentId: bacGiang.id,
  source: cite('S1, S6'),
  doubt: unknownStart,
};
