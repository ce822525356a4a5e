import { Registration } from '../resources/party/registration.js';
import type { Book } from './book.js';
import { at } from './chance.js';
import type { Committees } from './committees.js';
import { latest, plusDays, plusMonths, yearOf } from './days.js';
import { type Firm, isNonState } from './firm.js';
import { admitted, decideEnd, type Member, oldMember, type Place, register } from './member.js';
import type { Somebody } from './people.js';
import type { Unit } from './units.js';

const wanted = 900;

interface Ground {
  firms: readonly Firm[];
  units: readonly Unit[];
  above: Committees;
  owners: ReadonlyMap<string, Somebody>;
}

/** Nine hundred: two in three in the units of enterprises, the others at work where there is none, or registered at home. */
export function members(book: Book, ground: Ground): Member[] {
  const { units, above } = ground;
  const village = (place: number) => at(above.villages, place).id;
  const all: Member[] = [];
  const admissions = admissionsByUnit(book, units);
  for (const unit of units)
    if (unit.members > 0) all.push(...ofUnit(book, unit, { owner: memberOwner(unit, ground), days: admissions.get(unit) ?? [] }));
  const branches = units.filter(({ members: size, endedOn }) => size > 4 && !endedOn);
  all.push(
    ...leaving(
      book,
      branches.filter(({ establishedOn }) => establishedOn < plusMonths(book.today, -14)),
    ),
  );
  all.push(...elsewhere(book, branches, village));
  all.push(...withoutUnit(book, ground, village));
  const few = fewMembers(ground);
  for (let place = 0; all.length < wanted; place += 1) all.push(oldMember(book, home(at(few, place), village(place))));
  return all;
}

const home = (firm: Firm, unitId: string): Place => ({ firm, unitId, unit: null, from: '2000-01-01' });
const placeIn = (unit: Unit): Place => ({ firm: unit.firm, unitId: unit.id, unit, from: unit.establishedOn });

/** Owners who are official members: of each second unit of a domestic firm. */
const memberOwner = ({ firm }: Unit, { owners }: Ground) =>
  firm.place % 4 < 2 || lateOwners.has(firm.place) ? owners.get(firm.id) : undefined;
/** R04: they are official members, and others are the secretaries. */
export const lateOwners = new Set([15, 43]);
/** Admitted as owners since the plan (indicator K1b). */
const ownersAdmitted: ReadonlyMap<number, string> = new Map([
  [19, '2024-05-17'],
  [27, '2025-09-04'],
]);

function ofUnit(book: Book, unit: Unit, { owner, days }: { owner: Somebody | undefined; days: readonly string[] }): Member[] {
  const place = placeIn(unit);
  const made = owner ? [oldMember(book, place, { who: owner, employed: false })] : [];
  const { today } = book;
  for (const decidedOn of days) made.push(admitted(book, place, { decidedOn }));
  if (unit.firm.place === 7) made.push(admitted(book, place, { decidedOn: plusMonths(today, -14), late: 'RECOGNITION' }));
  if (unit.firm.place === 20) made.push(admitted(book, place, { decidedOn: plusMonths(today, -13), late: 'RECOGNITION' }));
  if (unit.firm.place === 23) made.push(admitted(book, place, { decidedOn: plusDays(today, -95), late: 'CEREMONY' }));
  while (made.length < unit.members) made.push(oldMember(book, place));
  return made;
}

/** How many were admitted in each year since 2023: nine are the plan's yearly aim, which one year misses. */
const yearly = [7, 11, 8, 10];

function admissionsByUnit(book: Book, units: readonly Unit[]): Map<Unit, string[]> {
  const { today, chance } = book;
  const able = chance.shuffled(units.filter(({ members: size, endedOn }) => size > 4 && !endedOn));
  const found = new Map<Unit, string[]>();
  for (let year = 2023, turn = 0; year <= yearOf(today); year += 1) {
    for (let n = 0; n < at(yearly, year - 2023); n += 1, turn += 1) {
      const decidedOn = book.day(`${year}-01-10`, `${year}-12-20`);
      const unit = at(able, turn);
      if (decidedOn > plusDays(today, -3) || decidedOn <= unit.establishedOn) continue;
      found.set(unit, [...(found.get(unit) ?? []), decidedOn]);
    }
  }
  return found;
}

/** Those who left, and those who need no longer take part. */
function leaving(book: Book, branches: readonly Unit[]): Member[] {
  const kinds = [
    'REMOVE',
    'DEATH',
    'EXEMPT',
    'EXEMPT',
    'WITHDRAW',
    'REMOVE',
    'EXEMPT',
    'DEATH',
    'EXPEL',
    'EXEMPT',
    'REMOVE',
    'EXEMPT',
  ] as const;
  return kinds.map((kind, turn) => {
    const unit = at(branches, 3 * turn);
    const decidedOn = book.day(latest('2023-02-01', plusMonths(unit.establishedOn, 12)), plusDays(book.today, -15));
    return decideEnd(book, placeIn(unit), { kind, decidedOn });
  });
}

/** R03: they work where there is a unit and are registered at home. Every third was lent to it. R24: some have been on the way too long. */
function elsewhere(book: Book, branches: readonly Unit[], village: (place: number) => string): Member[] {
  return Array.from({ length: 18 }, (_, turn) => {
    const unit = at(branches, 2 * turn + 1);
    const startedOn = book.day(plusMonths(book.today, -40), plusMonths(book.today, -5));
    const sent = turn % 6 === 5 && { sentOn: plusMonths(book.today, -5) };
    const member = oldMember(book, home(unit.firm, village(turn)), { startedOn: latest(unit.firm.operatingOn, startedOn), ...sent });
    if (turn % 3 === 0) {
      const lentOn = latest(plusDays(startedOn, 40), unit.establishedOn, member.since);
      book.add(Registration, { memberId: member.id, unitId: unit.id, kind: 'TEMPORARY', startedOn: lentOn });
    }
    return member;
  });
}

/** R01: three who have long worked there. R01b: three, one of them new. */
const due = [10, 11, 60, 61];
const soonDue = [63, 64, 66];

function withoutUnit(book: Book, { firms, owners, units }: Ground, village: (place: number) => string): Member[] {
  const { today } = book;
  const at3 = (place: number, news: number) =>
    Array.from({ length: 3 }, (_, turn) => {
      const firm = at(firms, place);
      const startedOn = turn < news ? plusMonths(today, -3 - turn) : undefined;
      return oldMember(book, home(firm, village(place + turn)), { ...(startedOn && { startedOn }) });
    });
  const owning = [...ownersAdmitted].flatMap(([place, decidedOn]) => {
    const unit = units.find(({ firm, endedOn }) => firm.place === place && !endedOn);
    const who = unit && owners.get(unit.firm.id);
    return unit && who ? [admitted(book, placeIn(unit), { who, decidedOn, asOwner: true })] : [];
  });
  const moved = units.flatMap((unit, turn) =>
    unit.endedOn ? [onceIn(book, unit, village(turn)), onceIn(book, unit, village(turn + 1))] : [],
  );
  return [...owning, ...moved, ...due.flatMap((place) => at3(place, 0)), ...soonDue.flatMap((place) => at3(place, 1))];
}

/** Registered in a unit until it ended, at home since. */
function onceIn(book: Book, unit: Unit, unitId: string): Member {
  const { endedOn } = unit;
  const member = oldMember(book, { ...home(unit.firm, unitId), from: endedOn ?? book.today }, { startedOn: unit.establishedOn });
  if (endedOn && member.officialOn && latest(member.officialOn, unit.establishedOn) < endedOn)
    register(book, member.id, unit.id, latest(member.officialOn, unit.establishedOn), endedOn);
  return member;
}

/** R02: enterprises where one or two are at work, and no unit is. R31: the two large ones nobody looks at have none. */
const fewMembers = ({ firms }: Ground) =>
  firms.filter((firm) => firm.place > 66 && firm.place < 590 && firm.isActive && isNonState(firm) && firm.size > 2 && firm.place % 3 === 1);
