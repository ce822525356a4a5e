import type { Values } from '../plan/reference.js';
import { Employment } from '../resources/party/employment.js';
import { Person } from '../resources/party/person.js';
import type { Book } from './book.js';
import { plusYears, yearOf } from './days.js';
import { personName, type Sex } from './names.js';

/** Somebody, and what later rows must agree with. */
export interface Somebody {
  id: string;
  name: string;
  sex: Sex;
  bornOn: string;
}

type Shares<T> = Partial<Values<T>>;

/** A person of an age, with a citizen id that agrees: province 024, century and sex, year of birth, then a number of ours. */
export function person(book: Book, ages: { youngest: number; oldest: number; women?: number }, known: Shares<Person> = {}): Somebody {
  const { chance, today } = book;
  const sex: Sex = chance.is(ages.women ?? 0.45) ? 'FEMALE' : 'MALE';
  const name = personName(chance, sex);
  const bornOn = book.day(plusYears(today, -ages.oldest), plusYears(today, -ages.youngest));
  const id = book.add(Person, {
    fullName: name,
    bornOn,
    gender: sex,
    citizenId: citizenId(book, sex, yearOf(bornOn)),
    phone: chance.is(0.8) ? phone(book) : null,
    schooling: yearOf(bornOn) < 1970 && chance.is(0.3) ? 'LOWER_SECONDARY' : 'UPPER_SECONDARY',
    qualification: chance.weighed({ ELEMENTARY: 30, INTERMEDIATE: 22, COLLEGE: 18, UNIVERSITY: 27, MASTER: 3 }),
    ...known,
  });
  return { id, name, sex, bornOn };
}

/** A few were typed with a wrong digit: R28. */
function citizenId(book: Book, sex: Sex, year: number): string {
  const count = book.count('citizen');
  const isWrong = count % 170 === 90;
  const century = (year < 2000 ? 0 : 2) + (sex === 'MALE' ? 0 : 1);
  const years = String((year + (isWrong ? 1 : 0)) % 100).padStart(2, '0');
  return `024${century}${years}${String(900_000 + count).padStart(6, '0')}`;
}

/** Of a range that is not given out. */
export const phone = (book: Book) => `+84999${String(book.count('phone')).padStart(6, '0')}`;

export type Work = 'MANAGER' | 'INDIRECT' | 'DIRECT';

const jobs: Record<Work, readonly string[]> = {
  MANAGER: ['Quản đốc', 'Trưởng phòng', 'Phó giám đốc', 'Tổ trưởng sản xuất'],
  INDIRECT: ['Kế toán', 'Nhân viên hành chính', 'Thủ kho', 'Kỹ thuật', 'Lái xe', 'Bảo vệ'],
  DIRECT: ['Công nhân', 'Thợ vận hành máy', 'Thợ cơ khí', 'Công nhân đóng gói', 'Thợ bảo trì'],
};

const workOf = (book: Book): Work => book.chance.weighed({ MANAGER: 8, INDIRECT: 22, DIRECT: 70 });

export const employ = (book: Book, at: { person: string; firm: string; from: string; to?: string | null; work?: Work }) => {
  const kind = at.work ?? workOf(book);
  return book.add(Employment, {
    personId: at.person,
    enterpriseId: at.firm,
    isMain: true,
    kind,
    job: book.chance.pick(jobs[kind]),
    startedOn: at.from,
    endedOn: at.to ?? null,
  });
};
