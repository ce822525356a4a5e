import type { Values } from '../plan/reference.js';
import { reform } from '../plan/upperUnits.js';
import { PartyUnit } from '../resources/party/partyUnit.js';
import { PartyUnitEnterprise } from '../resources/party/partyUnitEnterprise.js';
import { PartyUnitPlacement } from '../resources/party/partyUnitPlacement.js';
import { UnitDecision } from '../resources/party/unitDecision.js';
import type { Book } from './book.js';
import { at } from './chance.js';
import type { Committees } from './committees.js';
import { latest, plusDays, plusMonths } from './days.js';
import type { Firm } from './firm.js';

/** A unit of an enterprise, and what later rows must agree with. */
export interface Unit {
  id: string;
  name: string;
  kind: Values<PartyUnit>['kind'];
  firm: Firm;
  establishedOn: string;
  endedOn: string | null;
  /** How many are registered in it. A committee's are in the branches below. */
  members: number;
  /** Its place among the units. */
  place: number;
}

interface Wanted {
  firm: Firm;
  kind: Values<PartyUnit>['kind'];
  members: number;
  name: string;
  establishedOn: string;
  parent?: Unit;
  endedOn?: string;
}

/** Forty-five that work, and five that ended. */
export function units(book: Book, firms: readonly Firm[], above: Committees): Unit[] {
  const made: Unit[] = [];
  const add = (wanted: Wanted) => {
    const unit = makeUnit(book, above, wanted, made.length);
    made.push(unit);
    return unit;
  };
  const { chance, today } = book;
  const firm = (place: number) => at(firms, place);
  const old = (of: Firm) => book.day(latest(of.foundedOn, '2008-01-01'), '2022-12-31');

  for (const [place, sizes] of committeeBranches.entries()) {
    const seat = firm(place);
    const establishedOn = old(seat);
    const parent = add({ firm: seat, kind: 'GRASSROOTS_COMMITTEE', members: 0, name: `Đảng bộ ${seat.name}`, establishedOn });
    for (const [branch, members] of sizes.entries())
      add({ firm: seat, kind: 'SUBORDINATE_BRANCH', members, name: `Chi bộ ${at(shops, branch)} ${seat.short}`, establishedOn, parent });
  }
  const branch = (place: number, members: number, establishedOn: string) => {
    const seat = firm(place);
    const kind = establishedOn < reform ? 'GRASSROOTS_BRANCH' : 'BRANCH';
    return add({ firm: seat, kind, members, name: `Chi bộ ${seat.name}`, establishedOn });
  };
  branch(3, 34, old(firm(3)));
  for (let place = 4; place < 10; place += 1) branch(place, chance.between(17, 27), old(firm(place)));
  // The first in an enterprise of foreign capital since the plan.
  for (let place = 14; place < 30; place += 1)
    branch(place, chance.between(9, 21), place === 21 ? book.day('2025-02-10', '2025-06-20') : old(firm(place)));
  for (let place = 40; place < 52; place += 1)
    branch(place, smallest[place] ?? chance.between(4, 9), newlyFounded(book, place, firm(place)));
  combine(book, made, [firm(52), firm(53)]);
  for (let place = 54; place < 59; place += 1) {
    const seat = firm(place);
    add({
      firm: seat,
      kind: 'GRASSROOTS_BRANCH',
      members: 0,
      name: `Chi bộ ${seat.name}`,
      establishedOn: book.day(latest(seat.foundedOn, '2010-01-01'), '2019-01-01'),
      endedOn: book.day('2023-02-01', plusDays(today, -60)),
    });
  }
  return made;
}

/** Sizes of the branches under the committees of the three largest. The second has consent to be small, the third has none (R10). */
const committeeBranches = [
  [24, 21, 18],
  [13, 12],
  [12, 11],
];
const shops = ['xưởng 1', 'xưởng 2', 'khối văn phòng'];

/** R08: fewer than three for months. */
const smallest: Readonly<Record<number, number>> = { 42: 2, 47: 2 };

/** Some each year since the plan; the others are older, one of them older than its enterprise (R37). */
function newlyFounded(book: Book, place: number, { foundedOn }: Firm): string {
  const { today } = book;
  if (place === 49) return plusMonths(foundedOn, -7);
  if (place === 40 || place === 48) return book.day(plusMonths(today, -9), plusMonths(today, -4));
  if (place === 41 || place === 43) return book.day(plusMonths(today, -20), plusMonths(today, -12));
  if (place >= 44 && place < 47) return book.day('2024-01-15', '2024-12-15');
  return book.day(latest(foundedOn, '2010-01-01'), '2022-12-31');
}

function makeUnit(book: Book, above: Committees, { parent, ...wanted }: Wanted, place: number): Unit {
  const { firm, kind, name, establishedOn, endedOn = null } = wanted;
  const id = book.add(PartyUnit, {
    name,
    kind,
    establishedOn,
    endedOn,
    status: endedOn ? (place % 3 === 0 ? 'REORGANISED' : 'DISSOLVED') : 'ACTIVE',
  });
  book.add(PartyUnitEnterprise, { unitId: id, enterpriseId: firm.id, isMain: true, startedOn: establishedOn, endedOn });
  const unit: Unit = { id, name, kind, firm, establishedOn, endedOn, members: wanted.members, place };
  stand(book, unit, parent?.id ?? null, above);
  const decide = (act: Values<UnitDecision>['kind'], decidedOn: string) =>
    book.add(UnitDecision, { unitId: id, kind: act, decidedOn, number: decisionNumber(book, decidedOn) });
  decide('ESTABLISH', establishedOn);
  if (place === 4) decide('CONSENT_SMALL', establishedOn);
  if (endedOn) decide(place % 3 === 0 ? 'REORGANISE' : 'DISSOLVE', plusDays(endedOn, -6));
  return unit;
}

/** Under the committee of its enterprise; else under the Bloc's until the reform, and under its commune's since. */
function stand(book: Book, { id, firm, establishedOn, endedOn }: Unit, parent: string | null, above: Committees) {
  const under = (parentId: string, startedOn: string, until: string | null) =>
    book.add(PartyUnitPlacement, { unitId: id, parentId, startedOn, endedOn: until, decision: `${book.count('placement')}-QĐ/ĐU` });
  const isOver = endedOn !== null && endedOn <= reform;
  if (parent) under(parent, establishedOn, endedOn);
  if (!parent && establishedOn < reform) under(above.bloc, establishedOn, isOver ? endedOn : reform);
  if (!parent && !isOver) under(above.above(firm.spot.commune), latest(establishedOn, reform), endedOn);
}

export const decisionNumber = (book: Book, day: string) => `${book.count(`decision ${day.slice(0, 4)}`)}-QĐ/${day < reform ? 'ĐUK' : 'ĐU'}`;

/** Two units gather the members of a neighbour, too. */
function combine(book: Book, made: readonly Unit[], neighbours: readonly Firm[]) {
  const hosts = made.slice(-4, -2);
  for (const [place, { id, establishedOn }] of hosts.entries()) {
    const startedOn = latest(establishedOn, '2024-03-01', at(neighbours, place).foundedOn);
    book.add(PartyUnitEnterprise, { unitId: id, enterpriseId: at(neighbours, place).id, isMain: false, startedOn });
  }
}
