import type { AdminUnit } from '../resources/place/adminUnit.js';
import { actOf, cite } from './cite.js';
import data from './data/admin_units.json' with { type: 'json' };
import { firstDay, type LifeSpan, lifeSpans } from './lifeSpans.js';
import type { Values } from './reference.js';
import { bacGiang, bacNinh, formerBacNinh, reform, tanYen, unitId, unknownStart } from './upperUnits.js';

export const twoDays = 'Ngày sáp nhập năm 2020: cơ quan thống kê ghi 01/01/2020, cổng thông tin huyện ghi 01/3/2020.';
const measured = 'Diện tích đo trên bản đồ, có thể lệch 1–4 %.';

const kinds = { 'Thị trấn': 'TOWNSHIP', Xã: 'COMMUNE', Phường: 'WARD' } as const;

const communes = lifeSpans.map(communeOf);

/** Every unit of the four epochs. Those above stand first, for the others name them. */
export const adminUnits: readonly Values<AdminUnit>[] = [bacGiang, formerBacNinh, bacNinh, tanYen, ...communes];

/** The commune, township or ward that bore this code on a day. */
export const communeOn = (code: string, day: string) =>
  communeWith(code, day, ({ startedOn, endedOn }) => startedOn <= day && (endedOn === null || day < endedOn));

/** The one whose life ended with this day's beginning. */
export const communeUntil = (code: string, day: string) => communeWith(code, day, ({ endedOn }) => endedOn === day);

function communeWith(code: string, day: string, isMeant: (unit: Values<AdminUnit>) => boolean): Values<AdminUnit> {
  const found = communes.find((unit) => unit.code === code && isMeant(unit));
  if (!found) throw new Error(`there is no commune ${code} of ${day}`);
  return found;
}

function communeOf(span: LifeSpan): Values<AdminUnit> {
  const [kind, name] = parts(span.fullName);
  const basis = data.succession.find(({ toCode, effectiveDate }) => toCode === span.code && effectiveDate === span.startedOn)?.legalBasis;
  return {
    id: unitId(span.code, span.epoch),
    code: span.code,
    name,
    fullName: span.fullName,
    kind,
    level: 'COMMUNE',
    parentId: span.startedOn < reform ? tanYen.id : bacNinh.id,
    startedOn: span.startedOn,
    endedOn: span.endedOn,
    ...(basis ? actOf(basis) : { decision: null, decidedOn: null }),
    areaKm2: span.areaKm2 ?? span.areaKm2Approx ?? null,
    population: span.population ?? null,
    seat: span.administrativeCentre ?? null,
    source: cite(span.source),
    doubt: doubtsOf(span).join(' ') || null,
  };
}

function parts(fullName: string): [kind: Values<AdminUnit>['kind'], name: string] {
  for (const [word, kind] of Object.entries(kinds)) if (fullName.startsWith(`${word} `)) return [kind, fullName.slice(word.length + 1)];
  throw new Error(`${fullName} doesn't say what it is`);
}

function doubtsOf({ startedOn, endedOn, areaKm2, areaKm2Approx }: LifeSpan): string[] {
  return [
    ...(startedOn === firstDay ? [unknownStart] : []),
    ...([startedOn, endedOn].includes('2020-01-01') ? [twoDays] : []),
    ...(areaKm2Approx && !areaKm2 ? [measured] : []),
  ];
}
