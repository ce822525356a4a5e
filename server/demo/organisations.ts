import { MassOrganisation } from '../resources/association/massOrganisation.js';
import type { MassOrganisationKind } from '../resources/association/massOrganisationKind.js';
import { MassOrganisationPost } from '../resources/association/massOrganisationPost.js';
import { MassOrganisationSurvey } from '../resources/association/massOrganisationSurvey.js';
import type { Book } from './book.js';
import { at } from './chance.js';
import { latest, plusDays, plusMonths } from './days.js';
import type { Firm } from './firm.js';
import type { Member } from './member.js';
import { employ, person, type Somebody } from './people.js';

/** A mass organisation in an enterprise, and what later rows must agree with. */
export interface Organisation {
  id: string;
  kind: MassOrganisationKind;
  firm: Firm;
  establishedOn: string;
  members: number;
  head: Somebody | null;
}

interface Sort {
  kind: MassOrganisationKind;
  form: 'BASE' | 'CELL';
  name: string;
  /** Share of enterprises that have one, by size. */
  share: (firm: Firm) => number;
  members: (firm: Firm) => number;
}

const sorts: readonly Sort[] = [
  {
    kind: 'TRADE_UNION',
    form: 'BASE',
    name: 'Công đoàn cơ sở',
    share: ({ place }) => (place < 40 ? 0.93 : place < 160 ? 0.5 : 0.09),
    members: ({ size }) => size * 0.86,
  },
  {
    kind: 'YOUTH_UNION',
    form: 'CELL',
    name: 'Chi đoàn',
    share: ({ place }) => (place < 40 ? 0.72 : place < 160 ? 0.16 : 0),
    members: ({ size }) => Math.max(4, size * 0.12),
  },
  {
    kind: 'VETERANS',
    form: 'BASE',
    name: 'Hội Cựu chiến binh',
    share: ({ place }) => (place < 14 ? 0.4 : place < 60 ? 0.06 : 0),
    members: ({ size }) => Math.max(5, size * 0.02),
  },
  {
    kind: 'WOMENS_UNION',
    form: 'CELL',
    name: 'Chi hội Phụ nữ',
    share: ({ place }) => (place < 60 ? 0.2 : 0),
    members: ({ size, trade }) => size * trade.women * 0.7,
  },
  {
    kind: 'YOUTH_FEDERATION',
    form: 'CELL',
    name: 'Chi hội Thanh niên',
    share: ({ place }) => (place >= 40 && place < 160 ? 0.04 : 0),
    members: () => 6,
  },
];

export function organisations(book: Book, firms: readonly Firm[], members: readonly Member[]): Organisation[] {
  const atWork = firms.filter(({ isActive, operatingOn }) => isActive && operatingOn < plusMonths(book.today, -9));
  return atWork.flatMap((firm) =>
    sorts.filter(({ share }) => book.chance.is(share(firm))).map((sort) => organisation(book, firm, { sort, members })),
  );
}

function organisation(book: Book, firm: Firm, { sort, members }: { sort: Sort; members: readonly Member[] }): Organisation {
  const { kind, form } = sort;
  const { chance, today } = book;
  const first = latest(plusMonths(firm.operatingOn, 2), '2006-01-01');
  const establishedOn = book.day(first, latest(first, plusMonths(today, -6)));
  const name = `${sort.name} ${firm.name}`;
  const id = book.add(MassOrganisation, {
    name,
    kind,
    form,
    enterpriseId: firm.id,
    establishedOn,
    founding: kind === 'TRADE_UNION' && firm.place % 9 === 4 ? 'APPOINTED' : 'FOUNDED',
    decisionNumber: `${book.count(kind)}/QĐ-${kind === 'TRADE_UNION' ? 'LĐLĐ' : 'ĐTN'}`,
  });
  const size = Math.max(3, Math.round(sort.members(firm)));
  for (const ago of [16, 10, 4]) {
    const surveyedOn = plusDays(plusMonths(today, -ago), -chance.between(0, 20));
    if (surveyedOn <= establishedOn) continue;
    const now = Math.max(3, Math.round(size * (ago === 4 ? 1 : chance.between(88, 100) / 100)));
    const [women, joined] = [womenOf(kind, firm, now), Math.round(now / 20)];
    book.add(MassOrganisationSurvey, { organisationId: id, surveyedOn, members: now, women, joined });
  }
  const head = headOf(book, { firm, kind, members });
  book.add(MassOrganisationPost, {
    organisationId: id,
    personId: head.id,
    kind: 'HEAD',
    startedOn: book.day(establishedOn, latest(establishedOn, plusMonths(today, -3))),
  });
  return { id, kind, firm, establishedOn, members: size, head };
}

const womenOf = (kind: MassOrganisationKind, { trade }: Firm, members: number) =>
  kind === 'WOMENS_UNION' ? members : Math.round(members * (kind === 'VETERANS' ? 0.05 : trade.women));

/** Every second one is a member of the Party, where there are any; some of the rest are candidates later, some neither (R20). */
function headOf(book: Book, { firm, kind, members }: { firm: Firm; kind: MassOrganisationKind; members: readonly Member[] }): Somebody {
  const own = members.filter(({ firm: of, until }) => of === firm && !until);
  if (own.length > 0 && book.chance.is(0.55)) return at(own, book.chance.between(0, own.length - 1)).person;
  const isYoung = kind === 'YOUTH_UNION' || kind === 'YOUTH_FEDERATION';
  const one = person(book, { youngest: isYoung ? 22 : 30, oldest: isYoung ? 34 : 54, women: kind === 'WOMENS_UNION' ? 1 : 0.45 });
  const from = latest(firm.operatingOn, plusMonths(book.today, -120));
  employ(book, { person: one.id, firm: firm.id, from, work: 'INDIRECT' });
  return one;
}
