import { readFileSync } from 'node:fs';
import type { Clause } from '../resources/plan/clause.js';
import { documentId } from './documents.js';
import { edition } from './edition.js';
import { naturalId } from './naturalId.js';
import type { Values } from './reference.js';
import { service } from './service.js';

/** The plan as it was handed over, without the name of the one who signed it. */
const text = readFileSync(new URL('./data/ke-hoach-301.txt', import.meta.url), 'utf8');

/** What each paragraph of the plan is called, in order. One that a page break cut in two is named twice; what is no clause has no name. */
const codes = [
  null,
  'Trích yếu',
  'Mở đầu',
  ...['I', 'I.1', 'I.2', 'I.3'],
  ...['II', 'II.1', 'II.1', 'II.2', 'II.2(1)', 'II.2(2)', 'II.2(3)'],
  'III',
  ...['III.1', 'III.1 ¶1', 'III.1 ¶2'],
  ...['III.2', 'III.2 ¶1', 'III.2 ¶1', 'III.2 ¶2', 'III.2 ¶3', 'III.2 ¶4'],
  ...['III.3', 'III.3 ¶1', 'III.3 ¶2', 'III.3 ¶3'],
  ...['III.4', 'III.4 ¶1'],
  ...['III.5', 'III.5 ¶1', 'III.5 ¶2', 'III.5 ¶3'],
  ...['IV', 'IV.1', 'IV.1', 'IV.2', 'IV.3', 'IV.4', 'IV.5', 'IV.7', 'IV.8'],
  ...['Nơi nhận', 'Nơi nhận'],
  null,
] as const;

export type ClauseCode = NonNullable<(typeof codes)[number]>;

/** What is odd in the text. It stands as it is: nothing is mended silently (domain paper 12.1). */
const doubts: { readonly [C in ClauseCode]?: string } = {
  'Trích yếu':
    'Ghi «301-KH/TU», phần mở đầu ghi 301-NQ/TU. Ngày nghị quyết ở đây là 26/9/2023; cổng thông tin tỉnh ghi công bố ngày 09/10/2023. Số và ngày của chính kế hoạch không có.',
  'Mở đầu': 'Ghi «giai đoạn 2023- 030»: hiểu là 2023-2030.',
  'II.2(1)': '«có từ 08 đảng viên» hiểu là ít nhất 8. Cơ sở tính tại 31/12/2023 chưa có.',
  'II.2(2)': '«trong đó có doanh nghiệp có vốn đầu tư nước ngoài»: số lượng không nêu, hiểu là ít nhất 1.',
  'III.2 ¶2': 'Ghi «chuyên sinh hoạt đảng»: hiểu là chuyển sinh hoạt đảng.',
  'III.3 ¶1':
    '«phát triển thêm» không nói tăng thuần hay số thành lập mới. «trên 55 đảng viên» khớp với 8 mỗi năm ở II.2(1) chỉ khi tính từ 01/01/2024: 8 × 7 = 56.',
  'III.3 ¶2': 'Ghi «chi thị»: hiểu là chỉ thị.',
  'III.5 ¶1': 'Ghi «Gắn công quản lý nhà nước»: hiểu là gắn công tác quản lý nhà nước.',
  IV: 'Không có mục 6: văn bản đi từ 5 sang 7. Có thể là Ủy ban Mặt trận Tổ quốc hoặc Ủy ban Kiểm tra.',
  'IV.4': 'Ban Tổ chức báo cáo hằng năm; theo IV.8, Đảng ủy Khối Doanh nghiệp báo cáo định kỳ: hai báo cáo khác nhau.',
  'IV.8': '«định kỳ» không nêu bao lâu một lần: đặt hằng quý. Ban Tổ chức báo cáo riêng theo IV.4.',
};

export const clauseId = (code: ClauseCode) => idOf(code);

const idOf = (code: string) => naturalId('Clause', 'Kế hoạch 301', code);

/** The plan, paragraph by paragraph, each in its own words. */
export const clauses: readonly Values<Clause>[] = [...wordsByCode()].map(([code, words], place) => ({
  id: clauseId(code),
  documentId: documentId('Kế hoạch 301'),
  code,
  position: place + 1,
  parentId: parentOf(code),
  words,
  resources: service[code]?.resources?.map(({ name }) => name).join(' ') ?? null,
  findings: service[code]?.findings?.join(' ') ?? null,
  doubt: doubts[code] ?? null,
  edition,
  originalId: null,
}));

function wordsByCode(): Map<ClauseCode, string> {
  const paragraphs = text
    .split(/\n\s*\n/)
    .map(plain)
    .filter(Boolean);
  if (paragraphs.length !== codes.length) throw new Error(`the plan has ${paragraphs.length} paragraphs, ${codes.length} are named`);
  const found = new Map<ClauseCode, string>();
  for (const [at, code] of codes.entries()) if (code) found.set(code, [found.get(code), paragraphs[at]].filter(Boolean).join(' '));
  return found;
}

/** Without the marks of bold type and the number in front: it is the code. */
function plain(paragraph: string): string {
  const words = paragraph.replaceAll('**', '').replace(/\s+/g, ' ').trim();
  return words.replace(/^(\(\d\)|\d\.|[IV]+\.) /, '');
}

/** `II.2(1)` and `III.1 ¶2` stand in `II.2` and `III.1`, `IV.1` stands in `IV`. */
function parentOf(code: string): string | null {
  const parent = /^(.+?)( ¶\d|\(\d\)|\.\d)$/.exec(code)?.[1];
  return parent ? idOf(parent) : null;
}
