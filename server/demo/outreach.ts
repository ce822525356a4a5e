import { Visit } from '../resources/economy/visit.js';
import { Dialogue } from '../resources/plan/dialogue.js';
import { DialogueEnterprise } from '../resources/plan/dialogueEnterprise.js';
import { Petition } from '../resources/plan/petition.js';
import type { Book } from './book.js';
import { latest, plusDays, plusMonths } from './days.js';
import type { Firm } from './firm.js';
import { communes, placeOn } from './places.js';

/** Visits, dialogues and what enterprises ask for. */
export function outreach(book: Book, firms: readonly Firm[]) {
  visits(book, firms);
  dialogues(book, firms);
}

/** The agency of that day whose name has one of these words; since the reform the one of the commune, where one is meant. */
export function agencyOn({ known }: Book, day: string, words: RegExp, commune?: string): string | null {
  const there = known.agencies.filter(
    ({ name, startedOn, endedOn }) => words.test(name) && startedOn <= day && (!endedOn || day < endedOn),
  );
  const place = commune ? placeOn(commune, day).name : '';
  return (there.find(({ name }) => name.endsWith(` ${place}`)) ?? there[0])?.id ?? null;
}

const purposes = [
  'Khảo sát việc thành lập tổ chức đảng, đoàn thể',
  'Nắm tình hình sản xuất, kinh doanh và đời sống người lao động',
  'Trao đổi với chủ doanh nghiệp về bồi dưỡng quần chúng ưu tú',
  'Hướng dẫn chuyển sinh hoạt đảng cho đảng viên làm việc tại doanh nghiệp',
];
const outcomes = [
  'Chủ doanh nghiệp nhất trí chủ trương, sẽ tạo điều kiện về thời gian sinh hoạt.',
  'Doanh nghiệp đề nghị hướng dẫn thêm về hồ sơ; hẹn làm việc lại trong quý sau.',
  'Đã thống nhất danh sách quần chúng tham gia lớp bồi dưỡng.',
  'Doanh nghiệp đang gặp khó khăn về đơn hàng, đề nghị lùi thời gian.',
];

/** R31: to the two last of the large ones nobody has come for a year. */
const outOfSight = new Set([12, 13]);

function visits(book: Book, firms: readonly Firm[]) {
  const { chance, today } = book;
  for (const firm of firms.filter(({ place, isActive }) => isActive && (place < 160 || place % 7 === 0))) {
    const many = firm.place < 40 ? 4 : firm.place < 160 ? 2 : 1;
    for (let turn = 0; turn < many; turn += 1) {
      const last = outOfSight.has(firm.place) ? plusMonths(today, -14) : plusDays(today, -3);
      const visitedOn = book.day(latest(firm.operatingOn, '2023-10-10'), latest(firm.operatingOn, last));
      const agencyId = agencyOn(book, visitedOn, /^Đảng ủy Khối Doanh nghiệp|^Ban Xây dựng Đảng/, firm.spot.commune);
      book.add(Visit, {
        enterpriseId: firm.id,
        agencyId,
        visitedOn,
        purpose: chance.pick(purposes),
        outcome: chance.is(0.8) ? chance.pick(outcomes) : null,
      });
    }
  }
}

const topics = [
  'Gặp mặt, đối thoại với doanh nghiệp đầu xuân',
  'Đối thoại với người lao động trong doanh nghiệp',
  'Tháo gỡ khó khăn về đất đai, vốn và tuyển dụng lao động',
  'Phát triển tổ chức đảng, đoàn thể trong doanh nghiệp ngoài khu vực nhà nước',
];

/** Four a year before the reform; since then each of the new communes holds its own. */
function dialogues(book: Book, firms: readonly Firm[]) {
  const { today } = book;
  for (const ago of [32, 28, 24, 20, 16, 13]) hold(book, plusMonths(today, -ago), firms, { share: 0.12, commune: null });
  const present = new Map(communes.map((commune) => [placeOn(commune, today).id, commune]));
  for (const commune of present.values()) {
    const own = firms.filter(({ spot }) => placeOn(spot.commune, today).id === placeOn(commune, today).id);
    for (const ago of [10, 5, 2]) hold(book, plusDays(plusMonths(today, -ago), -book.chance.between(0, 20)), own, { share: 0.32, commune });
  }
}

function hold(book: Book, heldOn: string, firms: readonly Firm[], { share, commune }: { share: number; commune: string | null }) {
  const { chance } = book;
  const there = firms.filter(
    (firm) => firm.operatingOn < heldOn && (firm.stoppedOn ?? '9999') > heldOn && chance.is(firm.place < 40 ? 0.6 : share),
  );
  const dialogueId = book.add(Dialogue, {
    heldOn,
    topic: chance.pick(topics),
    agencyId: agencyOn(book, heldOn, /^Thường trực (Huyện|Đảng) ủy/, commune ?? undefined),
    areaId: commune && placeOn(commune, heldOn).id,
    participants: there.length * 2 + chance.between(8, 25),
    commitments: 'Giao các cơ quan trả lời kiến nghị của doanh nghiệp trong 30 ngày; rà soát quần chúng ưu tú để bồi dưỡng.',
  });
  for (const firm of there) {
    book.add(DialogueEnterprise, { dialogueId, enterpriseId: firm.id });
    if (chance.is(0.09)) petition(book, firm, { dialogueId, raisedOn: heldOn });
  }
}

const matters = [
  [
    'ENTERPRISE',
    'Đề nghị sớm bàn giao mặt bằng để mở rộng nhà xưởng',
    'Đã giao cơ quan chuyên môn làm việc với doanh nghiệp, bàn giao theo tiến độ đền bù.',
  ],
  ['ENTERPRISE', 'Đề nghị hỗ trợ tuyển dụng lao động có tay nghề', 'Đã kết nối với trung tâm giới thiệu việc làm của tỉnh.'],
  ['WORKERS', 'Đề nghị quy hoạch nhà ở cho công nhân gần cụm công nghiệp', 'Đã đưa vào quy hoạch chung, trình cấp có thẩm quyền.'],
  ['ENTERPRISE', 'Đề nghị sửa đường vào cụm công nghiệp', 'Đã bố trí vốn sửa chữa trong năm.'],
  ['WORKERS', 'Đề nghị hướng dẫn thủ tục thành lập công đoàn cơ sở', 'Đã cử cán bộ hướng dẫn tại doanh nghiệp.'],
  ['ENTERPRISE', 'Đề nghị giảm thời gian giải quyết thủ tục xây dựng', 'Đã niêm yết quy trình rút gọn và đầu mối tiếp nhận.'],
] as const;

/** R34: some wait longer than thirty days. */
function petition(book: Book, { id, spot }: Firm, { dialogueId, raisedOn }: { dialogueId: string; raisedOn: string }) {
  const { chance, today } = book;
  const [raiser, matter, answer] = chance.pick(matters);
  const day = plusDays(raisedOn, chance.between(8, 45));
  const answeredOn = day < today && book.count('petition') % 6 !== 5 ? day : null;
  const agencyId = agencyOn(book, raisedOn, /^Ủy ban nhân dân/, spot.commune);
  book.add(Petition, { enterpriseId: id, dialogueId, raiser, matter, raisedOn, agencyId, answeredOn, answer: answeredOn && answer });
}
