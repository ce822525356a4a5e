import { MemberStanding } from '../resources/party/memberStanding.js';
import { MembershipDecision } from '../resources/party/membershipDecision.js';
import { PartyMember } from '../resources/party/partyMember.js';
import { Registration } from '../resources/party/registration.js';
import type { Book } from './book.js';
import { earliest, latest, plusDays, plusMonths, plusYears } from './days.js';
import type { Firm } from './firm.js';
import { employ, person, type Somebody, type Work } from './people.js';
import { decisionNumber, type Unit } from './units.js';

/** A member, and what later rows must agree with. */
export interface Member {
  id: string;
  person: Somebody;
  firm: Firm;
  /** Where the member is registered, and the unit if it is an enterprise's. */
  unitId: string;
  unit: Unit | null;
  since: string;
  until: string | null;
  officialOn: string | null;
  exemptOn: string | null;
}

export interface Place {
  firm: Firm;
  unitId: string;
  unit: Unit | null;
  /** The first day the unit could have them. */
  from: string;
}

interface Come {
  who?: Somebody;
  work?: Work;
  /** At work since, where it matters. */
  startedOn?: string;
  employed?: boolean;
  /** Sent to another unit, where they have not arrived. */
  sentOn?: string;
}

const cardNumber = (book: Book) => `99${String(book.count('card')).padStart(6, '0')}`;
const theory = (book: Book) => (book.chance.is(0.35) ? book.chance.weighed({ ELEMENTARY: 70, INTERMEDIATE: 27, ADVANCED: 3 }) : null);

/** Admitted before the plan, mostly elsewhere: of these days only the national list tells, no decision is here. */
export function oldMember(book: Book, place: Place, { who, work, startedOn, employed = true, sentOn }: Come = {}): Member {
  const { today, chance } = book;
  const one = who ?? person(book, { youngest: 26, oldest: 60, women: 0.4 });
  const admittedOn = book.day(plusYears(one.bornOn, 20), earliest(plusYears(one.bornOn, 34), '2021-10-31'));
  const officialOn = plusDays(plusMonths(admittedOn, 12), chance.between(0, 30));
  const isOdd = book.count('old member') % 230 === 100;
  const id = book.add(PartyMember, {
    personId: one.id,
    cardNumber: cardNumber(book),
    admittedOn,
    officialOn: isOdd ? plusYears(admittedOn, -1) : officialOn,
    politicalTheory: theory(book),
  });
  const work0 = latest(place.firm.operatingOn, plusYears(one.bornOn, 19));
  const from = startedOn ?? book.day(work0, latest(work0, plusMonths(today, -20)));
  if (employed) employ(book, { person: one.id, firm: place.firm.id, from, ...(work && { work }) });
  book.add(MemberStanding, { memberId: id, is: 'OFFICIAL', startedOn: officialOn });
  const since = latest(place.from, officialOn, place.unit ? plusDays(from, chance.between(0, 90)) : officialOn);
  book.add(Registration, { memberId: id, unitId: place.unitId, kind: 'OFFICIAL', startedOn: since, sentOn: sentOn ?? null });
  return { ...place, id, person: one, since, until: null, officialOn, exemptOn: null };
}

export const register = (book: Book, memberId: string, unitId: string, startedOn: string, endedOn: string | null = null) =>
  book.add(Registration, { memberId, unitId, kind: 'OFFICIAL', startedOn, endedOn });

interface Admission {
  who?: Somebody;
  decidedOn: string;
  asOwner?: boolean;
  /** What is late: the ceremony (R15), or the recognition (R14). */
  late?: 'CEREMONY' | 'RECOGNITION';
}

/** Admitted where they work: decision, ceremony within thirty working days, twelve months of probation, recognition. */
export function admitted(book: Book, place: Place, { who, decidedOn, asOwner = false, late }: Admission): Member {
  const { today, chance } = book;
  const one = who ?? person(book, { youngest: 22, oldest: 42, women: 0.48 });
  const ceremonyOn = plusDays(decidedOn, chance.between(6, 30));
  const held = late === 'CEREMONY' || ceremonyOn > today ? null : ceremonyOn;
  const effectiveOn = plusMonths(ceremonyOn, 12);
  const recognisedOn = plusDays(effectiveOn, chance.between(2, 40));
  const officialOn = held && late === undefined && recognisedOn <= today ? effectiveOn : null;
  const memberId = book.add(PartyMember, {
    personId: one.id,
    cardNumber: officialOn ? cardNumber(book) : null,
    admittedOn: decidedOn,
    officialOn,
    politicalTheory: null,
  });
  if (!who) employ(book, { person: one.id, firm: place.firm.id, from: workedSince(book, place, one, decidedOn) });
  register(book, memberId, place.unitId, decidedOn);
  const decide = (decision: { kind: 'ADMIT' | 'RECOGNISE'; decidedOn: string; ceremonyOn?: string | null; effectiveOn?: string }) =>
    book.add(MembershipDecision, { memberId, number: decisionNumber(book, decision.decidedOn), asOwner, ...decision });
  const admission = decide({ kind: 'ADMIT', decidedOn, ceremonyOn: held });
  const startedOn = held ?? decidedOn;
  book.add(MemberStanding, { memberId, is: 'PROBATIONARY', decisionId: admission, startedOn, endedOn: officialOn });
  if (officialOn) {
    const recognition = decide({ kind: 'RECOGNISE', decidedOn: recognisedOn, effectiveOn });
    book.add(MemberStanding, { memberId, is: 'OFFICIAL', decisionId: recognition, startedOn: officialOn });
  }
  return { ...place, id: memberId, person: one, since: decidedOn, until: null, officialOn, exemptOn: null };
}

function workedSince(book: Book, { firm }: Place, { bornOn }: Somebody, decidedOn: string): string {
  const first = latest(firm.operatingOn, plusYears(bornOn, 18));
  return book.day(first, latest(first, plusMonths(decidedOn, -14)));
}

type End = 'REMOVE' | 'EXPEL' | 'WITHDRAW' | 'DEATH' | 'EXEMPT';

/**
 * A decision that ends something: membership, or the duty to take part. The standing follows it, and whoever left is registered nowhere from
 * the day after it on: the decision says where they were.
 */
export function decideEnd(book: Book, place: Place, { kind, decidedOn }: { kind: End; decidedOn: string }): Member {
  const oldest = kind === 'EXEMPT' || kind === 'DEATH' ? 72 : 55;
  const who = person(book, { youngest: oldest - 17, oldest });
  const admittedOn = book.day(plusYears(who.bornOn, 21), '2015-12-31');
  const officialOn = plusMonths(admittedOn, 12);
  const memberId = book.add(PartyMember, { personId: who.id, cardNumber: cardNumber(book), admittedOn, officialOn });
  const decision = book.add(MembershipDecision, {
    memberId,
    kind,
    decidedOn,
    number: decisionNumber(book, decidedOn),
    effectiveOn: decidedOn,
  });
  book.add(MemberStanding, { memberId, is: 'OFFICIAL', startedOn: officialOn, endedOn: decidedOn });
  book.add(MemberStanding, { memberId, is: kind === 'EXEMPT' ? 'EXEMPT' : 'LEFT', decisionId: decision, startedOn: decidedOn });
  const since = latest(officialOn, place.from);
  const until = kind === 'EXEMPT' ? null : plusDays(decidedOn, 1);
  const from = latest(place.firm.operatingOn, plusYears(who.bornOn, 20));
  if (from < decidedOn) employ(book, { person: who.id, firm: place.firm.id, from, to: plusDays(decidedOn, 1) });
  register(book, memberId, place.unitId, since, until);
  return { ...place, id: memberId, person: who, since, until, officialOn, exemptOn: kind === 'EXEMPT' ? decidedOn : null };
}
