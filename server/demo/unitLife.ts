import { StudySession } from '../resources/party/studySession.js';
import { UnitPost } from '../resources/party/unitPost.js';
import { UnitTerm } from '../resources/party/unitTerm.js';
import { WorkRegulation } from '../resources/party/workRegulation.js';
import type { Book } from './book.js';
import { latest, plusDays, plusMonths } from './days.js';
import type { Member } from './member.js';
import { lateOwners } from './members.js';
import type { Somebody } from './people.js';
import { decisionNumber, type Unit } from './units.js';

interface Company {
  unit: Unit;
  /** Official members now, of the unit or, under a committee, of its branches. */
  officials: readonly Member[];
  owner: Somebody | undefined;
}

/** Congresses, posts, regulations and study of the units that work. */
export function unitLife(
  book: Book,
  { units, members, owners }: { units: readonly Unit[]; members: readonly Member[]; owners: ReadonlyMap<string, Somebody> },
) {
  for (const unit of units.filter(({ endedOn }) => !endedOn)) {
    const isOver = (member: Member) => unit.kind === 'GRASSROOTS_COMMITTEE' && member.unit?.firm === unit.firm;
    const officials = members.filter(
      (member) => (member.unit === unit || isOver(member)) && member.officialOn && !member.until && !member.exemptOn,
    );
    const congressOn = congress(book, unit);
    posts(book, { unit, officials, owner: owners.get(unit.firm.id) }, congressOn);
    regulations(book, unit);
    study(book, unit, officials.length + 1);
  }
}

/** R13: held so long ago that the next is overdue. */
const overdue = new Set([5, 22, 50]);

/** The newest one; a unit of less than a year has none yet. */
function congress(book: Book, { id, kind, firm, establishedOn }: Unit): string | null {
  const { today } = book;
  if (establishedOn > plusMonths(today, -12)) return null;
  const termMonths = kind === 'SUBORDINATE_BRANCH' ? 30 : 60;
  const first = latest(plusMonths(today, 2 - termMonths), plusDays(establishedOn, 90));
  const congressOn = overdue.has(firm.place) ? plusMonths(today, -termMonths - 9) : book.day(first, latest(first, plusMonths(today, -2)));
  const before = plusMonths(congressOn, -termMonths);
  if (before > establishedOn) book.add(UnitTerm, { unitId: id, congressOn: before, termMonths });
  book.add(UnitTerm, { unitId: id, congressOn, termMonths });
  return congressOn;
}

/** R12: nobody since the last one went. R11: nine and no committee, fewer and one, more than seven in it. */
const vacant = new Set([17, 46]);
const withoutCommittee = new Set([18]);
const needlessCommittee = new Set([48]);
const crowded = new Set([26]);

function posts(book: Book, { unit, officials, owner }: Company, congressOn: string | null) {
  const { place } = unit.firm;
  const ordered = [...officials].sort((a, b) => (a.since < b.since ? -1 : 1));
  const leads = lateOwners.has(place) ? undefined : ordered.find(({ person }) => person.id === owner?.id);
  const others = ordered.filter((member) => member !== leads && member.person.id !== owner?.id);
  const secretary = leads ?? others.shift();
  const startedOn = congressOn ?? unit.establishedOn;
  const hold = (member: Member | undefined, kind: 'SECRETARY' | 'DEPUTY_SECRETARY' | 'COMMITTEE_MEMBER', ends: string | null = null) =>
    member &&
    book.add(UnitPost, {
      unitId: unit.id,
      memberId: member.id,
      kind,
      way: congressOn ? 'ELECTED' : 'APPOINTED',
      decisionNumber: decisionNumber(book, startedOn),
      startedOn: latest(startedOn, member.since),
      endedOn: ends,
    });
  hold(secretary, 'SECRETARY', vacant.has(place) ? plusMonths(book.today, -4) : null);
  if (officials.length < 5 && !needlessCommittee.has(place)) return;
  const deputy = others.shift();
  hold(deputy, 'DEPUTY_SECRETARY');
  const isLarge = officials.length >= 9 && !withoutCommittee.has(place);
  if (!isLarge && !needlessCommittee.has(place)) return;
  const size = crowded.has(place) ? 6 : officials.length > 15 ? 3 : 1;
  for (const member of [secretary, deputy, ...others.slice(0, size)]) hold(member, 'COMMITTEE_MEMBER');
}

function regulations(book: Book, { id, place, establishedOn }: Unit) {
  const { today } = book;
  for (const kind of ['WORKING', 'COORDINATION'] as const) {
    // R33: some were never made, some not looked at again.
    if (kind === 'COORDINATION' && place % 9 === 4) continue;
    const issuedOn = book.day(latest(plusDays(establishedOn, 30), '2016-01-01'), latest(plusDays(establishedOn, 60), '2023-06-30'));
    const isOld = issuedOn < plusMonths(today, -30);
    const reviewedOn = isOld && place % 11 !== 6 ? book.day(plusMonths(today, -24), plusMonths(today, -1)) : null;
    const number = `${book.count('regulation')}-QC/CB`;
    book.add(WorkRegulation, { unitId: id, kind, number, issuedOn, reviewedOn });
  }
}

const sessions = ['2023-12-18', '2024-04-12', '2024-10-18', '2025-03-21', '2025-09-26', '2026-04-17', '2026-10-16'];

function study(book: Book, { id, establishedOn }: Unit, expected: number) {
  const { chance, known, today } = book;
  for (const [turn, day] of sessions.entries()) {
    const heldOn = plusDays(day, chance.between(-9, 9));
    if (heldOn <= establishedOn || heldOn > today || chance.is(0.08)) continue;
    const read = known.documents.filter(({ name, issuedOn }) => issuedOn <= heldOn && (turn > 1 || name.startsWith('301-')));
    const document = read.at(-1);
    const attended = Math.round(expected * (chance.between(82, 100) / 100));
    book.add(StudySession, { unitId: id, documentId: document?.id ?? null, heldOn, expected, attended });
  }
}
