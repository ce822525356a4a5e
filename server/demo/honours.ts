import { reform } from '../plan/upperUnits.js';
import { Campaign } from '../resources/plan/campaign.js';
import { Commendation } from '../resources/plan/commendation.js';
import { EmulationCriterion } from '../resources/plan/emulationCriterion.js';
import { GoodModel } from '../resources/plan/goodModel.js';
import { Obstruction } from '../resources/plan/obstruction.js';
import type { Book } from './book.js';
import { at, every } from './chance.js';
import { plusDays, plusMonths } from './days.js';
import { agencyOn } from './outreach.js';
import type { Unit } from './units.js';

/** What is told of the plan, who is praised for it, and who stood in its way. */
export function honours(book: Book, all: readonly Unit[]) {
  const units = all.filter(({ endedOn }) => !endedOn);
  campaigns(book, units);
  praise(book, units);
}

const topics = [
  'Phổ biến Nghị quyết 301-NQ/TU và kế hoạch của Huyện ủy',
  'Vai trò của tổ chức đảng trong doanh nghiệp ngoài khu vực nhà nước',
  'Gương chủ doanh nghiệp là đảng viên tiêu biểu',
  'Quyền và nghĩa vụ của người lao động khi tham gia công đoàn',
];

/** For whom each topic is. */
const audiences = ['COMMITTEES', 'OWNERS', 'OWNERS', 'WORKERS'] as const;

function campaigns(book: Book, units: readonly Unit[]) {
  for (let turn = 0; turn < 36; turn += 1) {
    const heldOn = book.day('2023-12-10', plusDays(book.today, -5));
    const isUnit = turn % 3 === 0;
    book.add(Campaign, {
      form: book.chance.weighed({ CONFERENCE: 40, MEETING: 30, MEDIA: 15, DIGITAL: 15 }),
      topic: at(topics, turn),
      heldOn,
      agencyId: isUnit ? null : agencyOn(book, heldOn, /^Ban Tuyên giáo Huyện|^Ban Xây dựng Đảng/, at(units, turn).firm.spot.commune),
      unitId: isUnit ? at(units, turn).id : null,
      audience: at(audiences, turn),
      participants: book.chance.between(25, 180),
    });
  }
}

function praise(book: Book, units: readonly Unit[]) {
  const { today } = book;
  const since = (unit: Unit) =>
    book.day(unit.establishedOn > '2024-01-01' ? plusMonths(unit.establishedOn, 1) : '2024-01-01', plusDays(today, -10));
  for (const unit of every(units, 3, 14)) {
    const decidedOn = since(unit);
    book.add(Commendation, {
      title: 'Giấy khen tổ chức đảng hoàn thành xuất sắc nhiệm vụ',
      decisionNumber: `${book.count('commendation')}-QĐ/${decidedOn < reform ? 'HU' : 'ĐU'}`,
      decidedOn,
      agencyId: agencyOn(book, decidedOn, /^Ban Thường vụ (Huyện|Đảng) ủy/, unit.firm.spot.commune),
      unitId: unit.id,
      enterpriseId: unit.firm.id,
    });
  }
  for (const [turn, unit] of every(units, 7, 5).entries())
    book.add(GoodModel, {
      name: at(
        [
          'Mỗi đảng viên giúp một công nhân mới',
          'Chi bộ gắn với tổ sản xuất',
          'Bữa cơm công đoàn có cấp ủy',
          'Giờ sinh hoạt linh hoạt theo ca',
          'Sáng kiến của đảng viên trẻ',
        ],
        turn,
      ),
      unitId: unit.id,
      enterpriseId: unit.firm.id,
      recognisedOn: since(unit),
      account: 'Chi bộ phối hợp công đoàn, chi đoàn; có đăng ký, theo dõi và sơ kết từng quý.',
    });
  for (const [name, points] of [
    ['Có tổ chức đảng hoạt động hiệu quả', 30],
    ['Có công đoàn cơ sở vững mạnh', 25],
    ['Nộp thuế và bảo hiểm xã hội đúng hạn', 25],
    ['Chăm lo đời sống người lao động', 20],
  ] as const)
    book.add(EmulationCriterion, { name, points, startedOn: '2024-03-01' });
  book.add(Obstruction, {
    enterpriseId: at(units, 9).firm.id,
    happenedOn: '2024-08-14',
    account: 'Quản đốc không bố trí thời gian họp chi bộ (tình huống giả định).',
    settledOn: '2024-09-05',
    agencyId: agencyOn(book, '2024-09-05', /^Ban Dân vận Huyện ủy/),
    settlement: 'Doanh nghiệp đã đổi ca để đảng viên họp chi bộ hằng tháng.',
  });
  book.add(Obstruction, {
    enterpriseId: at(units, 20).firm.id,
    happenedOn: plusMonths(today, -2),
    account: 'Bảo vệ không cho đoàn khảo sát vào làm việc (tình huống giả định).',
  });
}
