import { Person } from '../resources/party/person.js';
import { type Book, newBook } from './book.js';
import { candidates } from './candidates.js';
import { chanceOf, every } from './chance.js';
import { committees } from './committees.js';
import { evaluations } from './evaluations.js';
import { firms as makeFirms } from './firms.js';
import { honours } from './honours.js';
import type { Known } from './known.js';
import type { Member } from './member.js';
import { members as makeMembers } from './members.js';
import { organisations as makeOrganisations } from './organisations.js';
import { outreach } from './outreach.js';
import { owners as makeOwners } from './owners.js';
import { employ } from './people.js';
import { planWork } from './planWork.js';
import { reporting } from './reporting.js';
import { surveys } from './surveys.js';
import { unitLife } from './unitLife.js';
import { units as makeUnits } from './units.js';

export interface Occasion {
  /** The newest days lie before it. */
  today: string;
  /** How many times a demonstration was loaded into this database, this one counted. */
  loading: number;
  known: Known;
}

/** Ours, chosen once. */
const seed = 301;

/** All rows of the demonstration, the same for the same occasion. Nobody and nothing in it is real. */
export function demo(occasion: Occasion): Book['rows'] {
  const book = newBook({ ...occasion, chance: chanceOf(seed) });
  const firms = makeFirms(book);
  const owners = makeOwners(book, firms);
  const above = committees(book);
  const units = makeUnits(book, firms, above);
  const members = makeMembers(book, { firms, units, above, owners });
  const organisations = makeOrganisations(book, firms, members);
  unitLife(book, { units, members, owners });
  evaluations(book, { units, members });
  candidates(book, { firms, units, members, organisations });
  surveys(book, { firms, members, organisations });
  outreach(book, firms);
  planWork(book, { firms, units, members });
  honours(book, units);
  reporting(book, units);
  enterTwice(book, members);
  return book.rows;
}

/** The same person entered a second time, without the citizen id that would have told: R27. */
function enterTwice(book: Book, members: readonly Member[]) {
  for (const { person, firm } of every(members, 290, 3)) {
    const again = book.add(Person, { fullName: person.name, bornOn: person.bornOn, gender: person.sex });
    employ(book, { person: again, firm: firm.id, from: firm.operatingOn });
  }
}
