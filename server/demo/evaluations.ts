import type { EvaluationLevel } from '../resources/party/evaluation.js';
import { MemberEvaluation } from '../resources/party/memberEvaluation.js';
import { UnitEvaluation } from '../resources/party/unitEvaluation.js';
import type { Book } from './book.js';
import { plusDays, plusMonths, yearOf } from './days.js';
import { isForeign } from './firm.js';
import type { Member } from './member.js';
import type { Unit } from './units.js';

/** From 2023 on, up to the last year whose ratings are due; of the running year the quarters that are over. */
export function evaluations(book: Book, { units, members }: { units: readonly Unit[]; members: readonly Member[] }) {
  const last = yearOf(plusMonths(book.today, -13));
  for (let year = 2023; year <= last; year += 1) {
    unitYear(book, units, { year, isLast: year === last });
    memberYear(book, members, { year, isLast: year === last });
  }
  quarters(book, units);
}

interface Year {
  year: number;
  isLast: boolean;
}

const whole = ({ year }: Year) => ({ period: 'YEAR', periodFrom: `${year}-01-01`, periodTo: `${year}-12-31` }) as const;

const groupOf = ({ kind, firm }: Unit) => {
  if (kind === 'GRASSROOTS_COMMITTEE') return 'Đảng bộ trong doanh nghiệp';
  return isForeign(firm) ? 'Chi bộ trong doanh nghiệp có vốn đầu tư nước ngoài' : 'Chi bộ trong doanh nghiệp trong nước';
};

function unitYear(book: Book, units: readonly Unit[], year: Year) {
  const end = `${year.year}-12-31`;
  const there = units.filter(({ establishedOn, endedOn }) => establishedOn < plusMonths(end, -6) && (!endedOn || endedOn > end));
  for (const comparisonGroup of new Set(there.map(groupOf))) {
    const group = book.chance.shuffled(there.filter((unit) => groupOf(unit) === comparisonGroup));
    const levels = levelsOf(group.length, year.year === 2024 && comparisonGroup.includes('nước ngoài') ? 2 : 0);
    for (const [place, unit] of group.entries()) {
      // R22: two of the last year wait for theirs.
      const isWaiting = year.isLast && [16, 25].includes(unit.firm.place);
      rate(book, unit, { ...whole(year), level: isWaiting ? null : (levels[place] ?? 'GOOD'), comparisonGroup });
    }
  }
}

/** A group's excellent are a fifth of its good at most; in one group of one year they were more (R23). */
function levelsOf(size: number, excess: number): EvaluationLevel[] {
  const low = size > 3 ? Math.ceil(size * 0.06) : 0;
  const top = Math.floor((size - low) * 0.2) + excess;
  return Array.from({ length: size }, (_, place) => (place < top ? 'EXCELLENT' : place >= size - low ? 'COMPLETED' : 'GOOD'));
}

interface Rated {
  period: 'YEAR' | 'QUARTER';
  periodFrom: string;
  periodTo: string;
  level: EvaluationLevel | null;
  comparisonGroup: string;
}

function rate(book: Book, unit: Unit, rated: Rated) {
  const { level, periodTo } = rated;
  const selfLevel = level === 'GOOD' && book.chance.is(0.15) ? 'EXCELLENT' : (level ?? 'GOOD');
  book.add(UnitEvaluation, {
    unitId: unit.id,
    ...rated,
    selfLevel,
    score: scoreOf(book, level, periodTo),
    number: level && `${book.count('unit evaluation')}-QĐ/ĐU`,
    decidedOn: level && plusDays(periodTo, 15),
    ruleBookId: ruleBookOn(book, periodTo),
  });
}

/** The scale of a hundred came with 366-QĐ/TW. */
const hundred = '2025-08-30';
const scores: Record<EvaluationLevel, readonly [number, number]> = {
  EXCELLENT: [90, 97],
  GOOD: [71, 89],
  COMPLETED: [51, 69],
  NOT_COMPLETED: [34, 49],
};
const scoreOf = ({ chance }: Book, level: EvaluationLevel | null, day: string) =>
  level && day >= hundred ? chance.between(...scores[level]) : null;

const ruleBookOn = ({ known }: Book, day: string) =>
  known.ruleBooks.find(({ name, startedOn, endedOn }) => /^(124|366)-/.test(name) && startedOn <= day && (!endedOn || day < endedOn))?.id ??
  null;

function quarters(book: Book, units: readonly Unit[]) {
  const year = yearOf(book.today);
  for (let quarter = 0; quarter < 4; quarter += 1) {
    const periodFrom = `${year}-${String(3 * quarter + 1).padStart(2, '0')}-01`;
    const periodTo = plusDays(plusMonths(periodFrom, 3), -1);
    if (periodTo > plusDays(book.today, -20)) return;
    for (const unit of units.filter(({ place, establishedOn, endedOn }) => place % 3 !== 1 && establishedOn < periodFrom && !endedOn)) {
      const level = book.chance.weighed({ EXCELLENT: 12, GOOD: 80, COMPLETED: 8 });
      rate(book, unit, { period: 'QUARTER', periodFrom, periodTo, level, comparisonGroup: groupOf(unit) });
    }
  }
}

/** Of official members who were registered when the year ended. Who is exempt is not rated. */
function memberYear(book: Book, members: readonly Member[], year: Year) {
  const end = `${year.year}-12-31`;
  for (const [place, { id, since, until, officialOn, exemptOn }] of members.entries()) {
    const isThere = since <= end && (until ?? '9999') > end && (exemptOn ?? '9999') > end && officialOn !== null && officialOn <= end;
    // R22: forgotten, or entered without a level.
    if (!isThere || (year.isLast && place % 71 === 8)) continue;
    const level = book.chance.weighed({ EXCELLENT: 15, GOOD: 76, COMPLETED: 8, NOT_COMPLETED: 1 });
    const given = year.isLast && place % 97 === 11 ? null : level;
    const ruleBookId = ruleBookOn(book, end);
    book.add(MemberEvaluation, {
      memberId: id,
      ...whole(year),
      selfLevel: level,
      level: given,
      score: scoreOf(book, given, end),
      ruleBookId,
    });
  }
}
