import { taxCheckDigit } from '../../shared/checks.js';
import type { Values } from '../plan/reference.js';
import { Enterprise } from '../resources/economy/enterprise.js';
import { EnterpriseStanding } from '../resources/economy/enterpriseStanding.js';
import type { Ownership } from '../resources/economy/ownership.js';
import type { Book } from './book.js';
import { at } from './chance.js';
import { earliest, latest, plusDays, plusMonths } from './days.js';
import { type Firm, type Form, isForeign } from './firm.js';
import { firmName, plainLetters } from './names.js';
import { phone } from './people.js';
import { spotFor } from './places.js';
import { sites } from './sites.js';
import { sizes } from './sizes.js';
import { farming, industryOf, type Trade, tradeFor } from './trades.js';

type Status = Values<EnterpriseStanding>['status'];

/** Those that stopped: `R26` finds the two that have a unit. */
const stopped: Readonly<Record<number, Status>> = { 50: 'SUSPENDED', 51: 'NOT_AT_ADDRESS' };

/** The largest first. */
export function firms(book: Book): Firm[] {
  const made: Firm[] = [];
  for (const [place, size] of sizes(book.chance).entries()) made.push(firm(book, { place, size, parent: made.at(40) ?? null }));
  return made;
}

/** Places of those that are branches of a firm elsewhere; the parent of half of them is not known here (R29b). */
const isBranch = (place: number) => place >= 592;

function firm(book: Book, { place, size, parent }: { place: number; size: number; parent: Firm | null }): Firm {
  const { chance } = book;
  const [ownership, form] = isBranch(place) ? (['NON_STATE_DOMESTIC', 'BRANCH'] as const) : kindOf(book, place);
  const trade = ownership === 'COOPERATIVE' ? farming : tradeFor(chance, place < 40);
  const spot = spotFor(chance, trade.isFactory && (place < 60 ? chance.is(0.6) : chance.is(0.12)));
  const foundedOn = foundingOf(book, place);
  const operatingOn = earliest(plusDays(foundedOn, chance.between(20, 240)), plusDays(book.today, -5));
  const short = firmName(place);
  const name = nameOf(form, trade, short);
  const stop = stopOf(book, place, operatingOn);
  const stoppedOn = stop ? book.day(plusMonths(latest(operatingOn, '2023-06-01'), 2), plusDays(book.today, -20)) : null;
  const above = isBranch(place) && place % 2 === 0 ? parent : null;
  const taxCode = taxCodeOf(book, place, above);
  const id = book.add(Enterprise, {
    name,
    taxCode,
    parentId: above?.id ?? null,
    foundedOn,
    operatingOn,
    industryId: industryOf(trade, foundedOn),
    charterCapital: size * chance.between(20, 160) * (isForeign({ ownership }) ? 4 : 1),
    investorCountry: isForeign({ ownership }) ? at(countries, place) : null,
    phone: chance.is(0.7) ? phone(book) : null,
    email: place < 160 ? `lienhe@${plainLetters(short).toLowerCase().replaceAll(' ', '')}.example` : null,
    attitude: place < 120 ? chance.weighed({ SUPPORTS: 55, UNDECIDED: 35, OPPOSES: 10 }) : null,
  });
  const made: Firm = {
    id,
    place,
    taxCode,
    short,
    name,
    trade,
    ownership,
    form,
    foundedOn,
    operatingOn,
    size,
    spot,
    isActive: !stop,
    stoppedOn,
  };
  standings(book, made, stop);
  sites(book, made);
  return made;
}

/** By the sizes of which Tân Yên tells: foreign capital in the largest, cooperatives and what is left of the State among the middle. */
function kindOf({ chance }: Book, place: number): [Ownership, Form] {
  if ([0, 1, 2, 4, 6, 16, 21].includes(place)) return ['FDI_100', 'LLC_1'];
  if ([3, 8].includes(place)) return ['FDI_PARTIAL', 'LLC_2'];
  if (place === 29) return ['STATE_BELOW_50', 'JSC'];
  if (place === 38) return ['STATE_50_UP', 'JSC'];
  if (place > 60 && place % 31 === 0) return ['COOPERATIVE', 'COOPERATIVE'];
  return ['NON_STATE_DOMESTIC', chance.weighed({ LLC_1: 44, LLC_2: 26, JSC: 20, PRIVATE_ENTERPRISE: 10 })];
}

const countries = ['Hàn Quốc', 'Trung Quốc', 'Nhật Bản', 'Đài Loan'];

function stopOf({ chance, today }: Book, place: number, operatingOn: string): Status | null {
  const known = stopped[place];
  if (known) return known;
  const mayStop = place > 160 && operatingOn < plusMonths(today, -8) && chance.is(0.08);
  return mayStop ? chance.weighed({ SUSPENDED: 45, NOT_AT_ADDRESS: 20, DISSOLVING: 15, TERMINATED: 18, BANKRUPTCY_PROCEEDING: 2 }) : null;
}

/** Those with a unit are old enough for it; two in three of the rest came in the last ten years. */
function foundingOf(book: Book, place: number): string {
  if (place < 52) return book.day('2004-03-01', '2016-12-31');
  if (place >= 580 && place < 592) return book.day(plusMonths(book.today, -11), plusDays(book.today, -30));
  return book.chance.is(0.35) ? book.day('2005-01-01', '2015-12-31') : book.day('2016-01-01', plusMonths(book.today, -9));
}

const words: Record<Form, string> = {
  PRIVATE_ENTERPRISE: 'Doanh nghiệp tư nhân',
  LLC_1: 'Công ty TNHH MTV',
  LLC_2: 'Công ty TNHH',
  JSC: 'Công ty cổ phần',
  PARTNERSHIP: 'Công ty hợp danh',
  COOPERATIVE: 'Hợp tác xã',
  COOP_UNION: 'Liên hiệp hợp tác xã',
  HOUSEHOLD_BUSINESS: 'Hộ kinh doanh',
  BRANCH: 'Chi nhánh Công ty TNHH',
  REP_OFFICE: 'Văn phòng đại diện',
  BUSINESS_LOCATION: 'Địa điểm kinh doanh',
};
const nameOf = (form: Form, { name }: Trade, short: string) => `${words[form]} ${name} ${short}`;

/** Against the rule of the check digit: R29. */
const wrongDigit = new Set([77, 203, 388, 512]);

/** A branch has the code of its head and a number of its own; where the head is elsewhere, the code is not one of ours. */
function taxCodeOf(book: Book, place: number, above: Firm | null): string {
  const code = above?.taxCode ?? newTaxCode(book, wrongDigit.has(place));
  return isBranch(place) ? `${code}-${String(place - 590).padStart(3, '0')}` : code;
}

/** Of a range of Bắc Giang's that is far from being given out; where the rule allows no digit, the next number. */
function newTaxCode(book: Book, isWrong: boolean): string {
  const nine = `2499${String(book.count('tax')).padStart(5, '0')}`;
  const digit = taxCheckDigit(nine);
  return digit === null ? newTaxCode(book, isWrong) : `${nine}${isWrong ? (digit + 3) % 10 : digit}`;
}

function standings(book: Book, { id, ownership, form, foundedOn, stoppedOn }: Firm, stop: Status | null) {
  const standing = { enterpriseId: id, ownership, legalForm: form };
  book.add(EnterpriseStanding, { ...standing, status: 'ACTIVE', startedOn: foundedOn, endedOn: stoppedOn });
  if (stop && stoppedOn) book.add(EnterpriseStanding, { ...standing, status: stop, startedOn: stoppedOn });
}
