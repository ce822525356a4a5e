import { Inspection } from '../resources/plan/inspection.js';
import { TaskReport } from '../resources/plan/taskReport.js';
import type { Book } from './book.js';
import { every } from './chance.js';
import { plusDays, plusMonths, yearOf } from './days.js';
import { agencyOn } from './outreach.js';
import type { Unit } from './units.js';

/** What committees look into, and what agencies report of the tasks they lead. */
export function reporting(book: Book, all: readonly Unit[]) {
  inspections(
    book,
    all.filter(({ endedOn }) => !endedOn),
  );
  for (let year = 2024; year <= yearOf(book.today); year += 1) reports(book, year);
}

function inspections(book: Book, units: readonly Unit[]) {
  const { today } = book;
  for (const [turn, unit] of every(units, 2, 18).entries()) {
    const dueOn = book.day('2024-06-30', plusMonths(today, 2));
    const isHeld = dueOn < today && turn % 6 !== 5;
    const kind = turn % 2 === 0 ? 'INSPECTION' : 'SUPERVISION';
    const subject = `${kind === 'INSPECTION' ? 'Kiểm tra' : 'Giám sát'} việc thực hiện quy chế làm việc, chế độ sinh hoạt của ${unit.name}`;
    book.add(Inspection, {
      kind,
      subject,
      agencyId: agencyOn(book, dueOn, /^Đảng ủy (Khối Doanh nghiệp|xã|phường)/, unit.firm.spot.commune),
      unitId: unit.id,
      dueOn,
      heldOn: isHeld ? plusDays(dueOn, -12) : null,
      reportNumber: isHeld ? `${turn + 12}-TB/ĐU` : null,
      conclusion: isHeld ? 'Thực hiện nghiêm túc; cần đổi mới nội dung sinh hoạt chuyên đề.' : null,
    });
  }
}

/** R30: a quarter of them are late. They hang on tasks and agencies of the platform. */
function reports(book: Book, year: number) {
  const { known, today } = book;
  for (const [turn, { id, agencyId }] of known.tasks.entries()) {
    const dueOn = `${year}-${turn % 2 === 0 ? '06-30' : '12-15'}`;
    const agency = known.agencies.find((one) => one.id === agencyId);
    const isThere = agency && agency.startedOn <= dueOn && dueOn < (agency.endedOn ?? '9999') && dueOn < plusMonths(today, 3);
    if (!isThere) continue;
    const isIn = dueOn < plusDays(today, -7) && (turn + year) % 4 !== 1;
    book.add(TaskReport, {
      taskId: id,
      agencyId,
      dueOn,
      submittedOn: isIn ? plusDays(dueOn, (turn % 3) * 4 - 6) : null,
      number: isIn ? `${turn + 15}-BC` : null,
      result: isIn ? 'Đã thực hiện theo kế hoạch.' : null,
    });
  }
}
