import type { Values } from '../plan/reference.js';
import { Candidate } from '../resources/party/candidate.js';
import { Introduction } from '../resources/party/introduction.js';
import type { Book } from './book.js';
import { at } from './chance.js';
import { earliest, latest, nights, plusDays, plusMonths, plusYears } from './days.js';
import type { Firm } from './firm.js';
import type { Member } from './member.js';
import type { Organisation } from './organisations.js';
import { employ, person, type Somebody } from './people.js';
import type { Unit } from './units.js';

type Stage = Values<Candidate>['stage'];
const steps = ['OUTSTANDING', 'SYMPATHISER', 'COURSE', 'FILE', 'SUBMITTED'] as const satisfies readonly Stage[];

interface Around {
  firms: readonly Firm[];
  units: readonly Unit[];
  members: readonly Member[];
  organisations: readonly Organisation[];
}
interface Taking extends Around {
  /** Who is on the list already. */
  taken: Set<Somebody>;
}

const wanted = 150;

/** A hundred and fifty on the way: most where a unit helps them, some leaders of enterprises without one. */
export function candidates(book: Book, around: Around) {
  const branches = around.units.filter(({ endedOn, members }) => !endedOn && members > 2);
  const taking = { ...around, taken: new Set<Somebody>() };
  for (let place = 0; place < wanted; place += 1) {
    const unit = place % 5 === 4 ? null : at(branches, place);
    const firm = unit?.firm ?? at(around.firms, 70 + 3 * place);
    candidate(book, taking, { place, unit, firm });
  }
}

interface Standing {
  place: number;
  unit: Unit | null;
  firm: Firm;
}

function candidate(book: Book, { members, organisations, taken }: Taking, { place, unit, firm }: Standing) {
  const { chance, today } = book;
  const head = organisations.find(
    ({ firm: of, head: who }) => of === firm && who !== null && !members.some(({ person: member }) => member === who),
  )?.head;
  const one = place % 3 === 0 && head && !taken.has(head) ? head : worker(book, firm, place);
  taken.add(one);
  const stage = place % 19 === 18 ? 'CLOSED' : chance.weighed({ OUTSTANDING: 26, SYMPATHISER: 32, COURSE: 24, FILE: 11, SUBMITTED: 7 });
  const reached = stage === 'CLOSED' ? 1 : steps.indexOf(stage);
  // R19: a few made no step for long.
  const stageOn =
    place % 7 === 3 ? book.day(plusMonths(today, -16), plusMonths(today, -7)) : book.day(plusMonths(today, -5), plusDays(today, -4));
  const days = daysOf(book, { reached, stageOn, bornOn: one.bornOn, place });
  const id = book.add(Candidate, { personId: one.id, unitId: unit?.id ?? null, enterpriseId: firm.id, stage, stageOn, ...days });
  introduce(book, id, { on: days.outstandingOn, unit, firm, members, organisations });
}

/** Some too young or too old to be considered (R17), some who left school too early (R18). */
function worker(book: Book, { id, operatingOn }: Firm, place: number): Somebody {
  const ages = place === 20 ? { youngest: 61, oldest: 63 } : place === 21 ? { youngest: 18, oldest: 18 } : { youngest: 21, oldest: 38 };
  const one = person(book, { ...ages, women: 0.5 }, place % 50 === 13 ? { schooling: 'PRIMARY', qualification: null } : {});
  const first = latest(operatingOn, plusYears(one.bornOn, 18));
  employ(book, { person: one.id, firm: id, from: book.day(first, latest(first, plusMonths(book.today, -10))) });
  return one;
}

/** The days of the steps made, one after the other, the last of them the newest. */
function daysOf(book: Book, { reached, stageOn, bornOn, place }: { reached: number; stageOn: string; bornOn: string; place: number }) {
  const days = [stageOn];
  for (let step = reached; step > 0; step -= 1) days.unshift(plusDays(days[0] ?? stageOn, -book.chance.between(60, 200)));
  const grown = plusDays(plusYears(bornOn, 18), 30);
  const [outstandingOn = stageOn, sympathiserOn = null, courseOn = null, , consideredOn = null] = days.map((day) =>
    latest(day, earliest(grown, stageOn)),
  );
  // R16: a certificate of long ago. R37: days in the wrong order. R17: considered outside the ages.
  if (place === 30 || place === 75)
    return {
      outstandingOn: plusMonths(stageOn, -80),
      sympathiserOn: plusMonths(stageOn, -76),
      courseOn: plusMonths(stageOn, -70),
      consideredOn: null,
    };
  if (place === 44 || place === 88) return { outstandingOn, sympathiserOn: stageOn, courseOn: plusDays(stageOn, -40), consideredOn };
  if (place === 20)
    return {
      outstandingOn: plusDays(stageOn, -400),
      sympathiserOn: plusDays(stageOn, -300),
      courseOn: plusDays(stageOn, -120),
      consideredOn: stageOn,
    };
  if (place === 21)
    return { outstandingOn, sympathiserOn: outstandingOn, courseOn: outstandingOn, consideredOn: plusDays(plusYears(bornOn, 18), -20) };
  return { outstandingOn, sympathiserOn, courseOn, consideredOn };
}

interface Introducing extends Pick<Around, 'members' | 'organisations'> {
  on: string;
  unit: Unit | null;
  firm: Firm;
}

/** An official member of the branch, and the youth union or the trade union where there is one, else a second member. */
function introduce(book: Book, candidateId: string, { on, unit, firm, members, organisations }: Introducing) {
  const able = members.filter(
    (member) => unit !== null && member.unit === unit && member.officialOn !== null && member.officialOn < on && !member.until,
  );
  const from = (member: Member) => book.add(Introduction, { candidateId, kind: 'MEMBER', memberId: member.id, introducedOn: on });
  if (able.length > 0) from(at(able, nights('2020-01-01', on)));
  const group = organisations.find(
    (one) => one.firm === firm && one.kind !== 'VETERANS' && one.kind !== 'WOMENS_UNION' && one.establishedOn < on,
  );
  if (group && (group.kind === 'YOUTH_UNION' || group.kind === 'TRADE_UNION'))
    book.add(Introduction, { candidateId, kind: group.kind, organisationId: group.id, introducedOn: on });
  else if (able.length > 1) from(at(able, nights('2020-01-01', on) + 1));
}
