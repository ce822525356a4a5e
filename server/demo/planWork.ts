import { EstablishmentCase } from '../resources/party/establishmentCase.js';
import { ZoneSurvey } from '../resources/place/zoneSurvey.js';
import { Assignment } from '../resources/plan/assignment.js';
import { DevelopmentPlanLine } from '../resources/plan/developmentPlanLine.js';
import type { Book } from './book.js';
import { at } from './chance.js';
import { plusDays, plusMonths, yearOf } from './days.js';
import type { Firm } from './firm.js';
import type { Member } from './member.js';
import { communes, placeOn, zonesAtWork } from './places.js';
import type { Unit } from './units.js';

interface Around {
  firms: readonly Firm[];
  units: readonly Unit[];
  members: readonly Member[];
}

/** What committees plan, prepare and share out among themselves. */
export function planWork(book: Book, around: Around) {
  const units = around.units.filter(({ endedOn }) => !endedOn);
  planLines(book, units);
  cases(book, { ...around, units });
  zones(book);
  assignments(book, around.members);
}

/** Plan III.2: each year each larger branch says whom it will win. */
function planLines(book: Book, units: readonly Unit[]) {
  for (let year = 2024; year <= yearOf(book.today); year += 1) {
    for (const unit of units.filter(({ members, establishedOn }) => members > 6 && yearOf(establishedOn) < year)) {
      const members = book.chance.weighed({ 0: 30, 1: 55, 2: 15 });
      book.add(DevelopmentPlanLine, { year, enterpriseId: unit.firm.id, unitId: unit.id, members: Number(members), units: 0 });
    }
  }
}

const stages = ['SURVEY', 'OWNER_MET', 'MEMBERS_GATHERED', 'PROPOSED', 'SURVEY', 'OWNER_MET', 'DROPPED'] as const;

/** Of the units of the last two years, and of enterprises where one is being prepared. */
function cases(book: Book, { firms, units }: Around) {
  const { today } = book;
  for (const unit of units.filter(({ establishedOn }) => establishedOn > plusMonths(today, -24)))
    book.add(EstablishmentCase, {
      enterpriseId: unit.firm.id,
      stage: 'ANNOUNCED',
      stageOn: plusDays(unit.establishedOn, 12),
      unitId: unit.id,
    });
  for (const [turn, place] of [10, 11, 60, 61, 63, 64, 30].entries())
    book.add(EstablishmentCase, {
      enterpriseId: at(firms, place).id,
      stage: at(stages, turn),
      stageOn: book.day(plusMonths(today, -11), plusMonths(today, -1)),
    });
}

function zones(book: Book) {
  for (const [place, zone] of zonesAtWork.entries()) {
    for (let ago = 3; ago >= 0; ago -= 1) {
      const occupancy = Math.min(95, 12 + place * 11 + (3 - ago) * 5);
      const surveyedOn = plusDays(plusMonths(book.today, -12 * ago - 2), -place);
      const hectaresLet = zone.hectares ? Number(((zone.hectares * occupancy) / 100).toFixed(1)) : null;
      book.add(ZoneSurvey, {
        zoneId: zone.id,
        surveyedOn,
        occupancy,
        hectaresLet,
        projects: Math.max(1, Math.round(occupancy / 8)),
        housingPlaces: place === 0 ? 240 : place * 60,
        hasFacilities: place < 2,
      });
    }
  }
}

/** Clause IV.7. */
function assignments(book: Book, members: readonly Member[]) {
  const able = members.filter(({ unit, until, officialOn }) => unit === null && !until && officialOn);
  for (const [turn, commune] of communes.slice(0, 12).entries()) {
    const area = placeOn(commune, book.today);
    book.add(Assignment, {
      memberId: at(able, 7 * turn).id,
      areaId: area.id,
      decisionNumber: `${turn + 31}-TB/ĐU`,
      startedOn: book.day('2025-07-15', '2025-12-20'),
      charge: 'Chỉ đạo, đôn đốc, kiểm tra việc thực hiện Nghị quyết 301-NQ/TU và kế hoạch tại địa bàn',
    });
  }
}
