import type { RuleBook } from '../resources/rules/ruleBook.js';
import { type DocumentKey, documentFacts, documentId } from './documents.js';
import { naturalId } from './naturalId.js';
import type { Values } from './reference.js';

type Matter = Values<RuleBook>['matter'];
interface Book {
  matter: Matter;
  /** Where the document has no known first day in force. */
  startedOn?: string;
  note?: string;
  doubt?: string;
}

/** The Charter is of 2011; its day isn't known. */
const charterYear = '2011-01-01';

/** Documents that are, or were, the rule in force (domain paper 3.1, 3.2, 5, 6.1, 9.1). */
const books = {
  'Điều lệ Đảng': {
    matter: 'CHARTER',
    startedOn: charterYear,
    note: 'Từ 3 đảng viên chính thức lập tổ chức đảng; từ 30 đảng viên lập đảng bộ cơ sở; từ 9 đảng viên chính thức bầu chi ủy.',
    doubt: 'Thông qua năm 2011; ghi từ đầu năm.',
  },
  '24-QĐ/TW': { matter: 'CHARTER_RULES', note: 'Có hiệu lực khi kế hoạch được viết.' },
  '232-QĐ/TW': { matter: 'CHARTER_RULES', note: 'Tuổi và học vấn khi kết nạp như trước.' },
  '294-QĐ/TW': {
    matter: 'CHARTER_RULES',
    note: 'Không còn cấp huyện; đảng ủy xã trực thuộc tỉnh ủy. Thí điểm đại hội chi bộ 5 năm một lần.',
  },
  '20-QĐ/TW': { matter: 'CHARTER_RULES', note: 'Số hóa hồ sơ đảng viên: danh mục 104 loại giấy tờ.' },
  '208-QĐ/TW': {
    matter: 'CHARTER_RULES',
    note: 'Ba cấp: Trung ương, tỉnh, xã. Dưới đảng bộ cơ sở chỉ có đảng bộ trực thuộc cơ sở và chi bộ. Lễ kết nạp trong 30 ngày làm việc; chuyển sinh hoạt trong 60 ngày làm việc; kết nạp do ban thường vụ cấp ủy cơ sở quyết định.',
  },
  '124-QĐ/TW': { matter: 'EVALUATION', note: 'Bốn mức; xuất sắc không quá 20 % số được xếp loại tốt trong mỗi nhóm.' },
  '366-QĐ/TW': {
    matter: 'EVALUATION',
    note: 'Thang 100 điểm: 30 tiêu chí chung, 70 kết quả nhiệm vụ. Từ 90 xuất sắc, từ 70 tốt, từ 50 hoàn thành. Theo nhiệm kỳ, năm, quý.',
  },
  '47-QĐ/TW': { matter: 'UNITS_IN_ENTERPRISES', startedOn: '2021-12-20', note: 'Hạt nhân chính trị; lãnh đạo đảng viên, người lao động.' },
  '60-QĐ/TW': {
    matter: 'UNITS_IN_ENTERPRISES',
    startedOn: '2022-03-08',
    note: 'Doanh nghiệp nhà nước; không áp dụng cho doanh nghiệp tư nhân.',
  },
  '207-QĐ/TW': { matter: 'CONDUCT', startedOn: '2026-07-26' },
  '08-HD/BTCTW': {
    matter: 'MEMBERS',
    startedOn: '2021-09-27',
    note: 'Chủ doanh nghiệp: sở hữu toàn bộ hoặc phần vốn chi phối, đồng thời giữ chức danh quản lý.',
  },
  '36-HD/VPTW': { matter: 'LAYOUT', startedOn: '2018-01-01', doubt: 'Năm 2018; ghi từ đầu năm.' },
  '05-HD/VPTW': { matter: 'LAYOUT', note: 'Cùng Quy định 399-QĐ/TW: lề 20, 20, 30, 15 mm; kết thúc bằng dấu chấm.' },
  '98/2014/NĐ-CP': { matter: 'ORGANISATIONS_IN_ENTERPRISES', note: 'Công đoàn trong 6 tháng từ khi hoạt động; từ 5 người lao động.' },
} as const satisfies { readonly [K in DocumentKey]?: Book };

export type RuleBookKey = keyof typeof books;

export const ruleBookId = (key: RuleBookKey) => naturalId('RuleBook', key);

export const ruleBooks: readonly Values<RuleBook>[] = keys(books).map((key) => {
  const [book, document]: [Book, (typeof documentFacts)[RuleBookKey]] = [books[key], documentFacts[key]];
  const startedOn = book.startedOn ?? document.effectiveOn;
  if (!startedOn) throw new Error(`nobody says from when ${key} is in force`);
  return {
    id: ruleBookId(key),
    number: key,
    matter: book.matter,
    documentId: documentId(key),
    subject: document.heading,
    startedOn,
    endedOn: document.repealedOn ?? null,
    note: book.note ?? null,
    source: document.source ?? null,
    doubt: [document.doubt, book.doubt].filter(Boolean).join(' ') || null,
  };
});

function keys<K extends string>(list: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(list) as K[];
}
