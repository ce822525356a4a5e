import type { PlanTask } from '../resources/plan/planTask.js';
import type { TaskAgency } from '../resources/plan/taskAgency.js';
import { type AgencyKey, agencyId } from './agencies.js';
import { type ClauseCode, clauseId } from './clauses.js';
import { naturalId } from './naturalId.js';
import type { Values } from './reference.js';

/** An agency, by the plan's own words for it. */
type Named = readonly [AgencyKey, words: string];
interface Facts extends Pick<Values<PlanTask>, 'name' | 'rhythm'> {
  clause: ClauseCode;
  lead: readonly Named[];
  support?: readonly Named[];
  term?: string;
  dueOn?: string;
  doubt?: string;
}

const committees: Named = ['units', 'Các cấp ủy'];
const committeesMeant = 'Kế hoạch ghi «các cấp ủy» hoặc không nêu chủ thể: giao cho các chi, đảng bộ trực thuộc Huyện ủy.';
const noTerm = 'Kế hoạch không nêu hạn.';
const december = { term: 'xong trong tháng 12/2023', dueOn: '2023-12-31' } as const;
const enterpriseCommittee: Named = ['enterpriseCommittee', 'Đảng ủy Khối Doanh nghiệp huyện'];

/** What parts III and IV give somebody to do. The deadlines are the plan's. */
const facts = {
  'III.1a': { clause: 'III.1 ¶1', name: 'Tuyên truyền, quán triệt các chỉ thị, nghị quyết', rhythm: 'CONTINUOUS', lead: [committees] },
  'III.1b': {
    clause: 'III.1 ¶2',
    name: 'Tổ chức gặp gỡ, đối thoại với lãnh đạo doanh nghiệp và người lao động',
    rhythm: 'CONTINUOUS',
    lead: [['standing', 'thường trực Huyện ủy']],
    term: 'Thường xuyên',
  },
  'III.2a': {
    clause: 'III.2 ¶1',
    name: 'Xây dựng kế hoạch phát triển tổ chức đảng, đảng viên hằng năm',
    rhythm: 'YEARLY',
    lead: [enterpriseCommittee],
    term: 'Hằng năm',
    doubt: noTerm,
  },
  'III.2b': {
    clause: 'III.2 ¶2',
    name: 'Rà soát, chuyển sinh hoạt đảng của công nhân, người lao động về nơi làm việc; thành lập tổ chức đảng khi đủ điều kiện',
    rhythm: 'CONTINUOUS',
    lead: [['units', 'Chỉ đạo rà soát']],
    doubt: committeesMeant,
  },
  'III.2c': {
    clause: 'III.2 ¶3',
    name: 'Rà soát, bồi dưỡng, giới thiệu đoàn viên, hội viên ưu tú kết nạp Đảng',
    rhythm: 'CONTINUOUS',
    lead: [['units', 'Thường xuyên nắm bắt tình hình công nhân lao động']],
    term: 'Thường xuyên',
    doubt: committeesMeant,
  },
  'III.2d': {
    clause: 'III.2 ¶4',
    name: 'Biểu dương, nhân rộng mô hình hay; phê phán hành vi cản trở',
    rhythm: 'CONTINUOUS',
    lead: [['units', 'Kịp thời phát hiện, biểu dương, nhân rộng mô hình']],
    term: 'Kịp thời',
    doubt: committeesMeant,
  },
  'III.3a': {
    clause: 'III.3 ¶1',
    name: 'Kiện toàn cấp ủy, bố trí bí thư; chủ doanh nghiệp là đảng viên chính thức làm bí thư',
    rhythm: 'CONTINUOUS',
    lead: [['units', 'chỉ đạo kiện toàn cấp ủy']],
    term: 'kịp thời',
    doubt: committeesMeant,
  },
  'III.3b': {
    clause: 'III.3 ¶2',
    name: 'Xây dựng, rà soát quy chế làm việc, quy chế phối hợp; duy trì chế độ học tập',
    rhythm: 'CONTINUOUS',
    lead: [['units', 'Chỉ đạo xây dựng, rà soát, hoàn thiện quy chế làm việc của cấp ủy']],
    doubt: committeesMeant,
  },
  'III.3c': {
    clause: 'III.3 ¶3',
    name: 'Lãnh đạo thực hiện kế hoạch sản xuất, kinh doanh; bảo vệ quyền, lợi ích của người lao động',
    rhythm: 'CONTINUOUS',
    lead: [['units', 'Tiếp tục lãnh đạo tổ chức đảng, đảng viên']],
    doubt: committeesMeant,
  },
  'III.4a': {
    clause: 'III.4 ¶1',
    name: 'Phát triển tổ chức và đoàn viên, hội viên; thực hiện Đề án 19-ĐA/TU',
    rhythm: 'CONTINUOUS',
    lead: [
      ['union', 'tổ chức công đoàn'],
      ['youth', 'đoàn thanh niên'],
    ],
  },
  'III.5a': {
    clause: 'III.5 ¶1',
    name: 'Quản lý nhà nước, cải cách hành chính, tháo gỡ khó khăn cho doanh nghiệp',
    rhythm: 'CONTINUOUS',
    lead: [['people', 'chính quyền các cấp']],
  },
  'III.5b': {
    clause: 'III.5 ¶2',
    name: 'Quy hoạch, đầu tư khu, cụm công nghiệp; dành quỹ đất cho nhà ở công nhân, thiết chế văn hóa, thể thao',
    rhythm: 'CONTINUOUS',
    lead: [['people', 'chính quyền các cấp']],
  },
  'III.5c': {
    clause: 'III.5 ¶3',
    name: 'Hướng dẫn nhà đầu tư thực hiện Nghị định 98/2014/NĐ-CP',
    rhythm: 'CONTINUOUS',
    lead: [['people', 'chính quyền các cấp']],
  },
  'IV.1a': {
    clause: 'IV.1',
    name: 'Nghiên cứu, quán triệt Nghị quyết 301 và triển khai Kế hoạch đến toàn thể cán bộ, đảng viên',
    rhythm: 'ONCE',
    lead: [
      ['units', 'Các chi, đảng bộ trực thuộc Huyện ủy'],
      ['bodies', 'các cơ quan, đơn vị thuộc Huyện ủy, UBND huyện'],
    ],
    ...december,
  },
  'IV.1b': {
    clause: 'IV.1',
    name: 'Ban hành Kế hoạch cụ thể thực hiện Nghị quyết 301',
    rhythm: 'ONCE',
    lead: [enterpriseCommittee],
    doubt: `${noTerm} Câu trước đó ghi xong trong tháng 12/2023.`,
  },
  'IV.2a': {
    clause: 'IV.2',
    name: 'Nghiên cứu, quán triệt Nghị quyết 301, Đề án 19-ĐA/TU và Kế hoạch; xây dựng chương trình, kế hoạch cụ thể',
    rhythm: 'ONCE',
    lead: [
      ['mobilisation', 'Ban Dân vận Huyện ủy'],
      ['union', 'Liên đoàn Lao động huyện'],
      ['youth', 'Huyện đoàn'],
    ],
    ...december,
  },
  'IV.3a': {
    clause: 'IV.3',
    name: 'Chỉ đạo các cơ quan, đơn vị thực hiện các nội dung của Kế hoạch',
    rhythm: 'CONTINUOUS',
    lead: [['people', 'UBND huyện']],
  },
  'IV.3b': {
    clause: 'IV.3',
    name: 'Bổ sung tiêu chí xét khen thưởng, danh hiệu thi đua cho doanh nghiệp có tổ chức đảng, đoàn thể hoạt động hiệu quả',
    rhythm: 'ONCE',
    lead: [['people', 'UBND huyện']],
    doubt: noTerm,
  },
  'IV.4a': {
    clause: 'IV.4',
    name: 'Hướng dẫn nghiệp vụ thành lập tổ chức đảng và phát triển đảng viên',
    rhythm: 'CONTINUOUS',
    lead: [['organisation', 'Ban Tổ chức Huyện ủy']],
  },
  'IV.4b': {
    clause: 'IV.4',
    name: 'Rà soát, tổng hợp tình hình tổ chức đảng, đảng viên trong các loại hình doanh nghiệp, báo cáo Ban Thường vụ',
    rhythm: 'YEARLY',
    lead: [['organisation', 'Ban Tổ chức Huyện ủy']],
    term: 'Hằng năm',
    doubt: 'Ngày báo cáo trong năm không nêu.',
  },
  'IV.5a': {
    clause: 'IV.5',
    name: 'Định hướng tuyên truyền Nghị quyết 301 và Kế hoạch; phổ biến kinh nghiệm, cách làm hay',
    rhythm: 'CONTINUOUS',
    lead: [['propaganda', 'Ban Tuyên giáo Huyện ủy']],
  },
  'IV.7a': {
    clause: 'IV.7',
    name: 'Chỉ đạo, đôn đốc, kiểm tra địa phương, đơn vị được phân công phụ trách',
    rhythm: 'CONTINUOUS',
    lead: [['members', 'Các đồng chí Ủy viên Ban Thường vụ Huyện ủy, Huyện ủy viên']],
  },
  'IV.8a': {
    clause: 'IV.8',
    name: 'Theo dõi, đôn đốc thực hiện, định kỳ báo cáo Thường trực Huyện ủy',
    rhythm: 'QUARTERLY',
    lead: [['enterpriseCommittee', 'Đảng ủy Khối Doanh nghiệp huyện chủ trì']],
    support: [['organisation', 'phối hợp với Ban Tổ chức Huyện ủy']],
    term: 'định kỳ',
    doubt: 'Kế hoạch không nêu bao lâu một lần: đặt hằng quý.',
  },
  'IV.8b': {
    clause: 'IV.8',
    name: 'Tham mưu sơ kết việc thực hiện Nghị quyết 301',
    rhythm: 'ONCE',
    lead: [['enterpriseCommittee', 'Đảng ủy Khối Doanh nghiệp huyện chủ trì']],
    support: [['organisation', 'phối hợp với Ban Tổ chức Huyện ủy']],
    term: 'vào quý III/2026',
    dueOn: '2026-09-30',
    doubt: 'Từ 01/7/2025 không còn huyện: việc sơ kết đã tổ chức hay chưa, do ai, chưa tìm thấy.',
  },
  'IV.8c': {
    clause: 'IV.8',
    name: 'Tham mưu tổng kết việc thực hiện Nghị quyết 301',
    rhythm: 'ONCE',
    lead: [['enterpriseCommittee', 'Đảng ủy Khối Doanh nghiệp huyện chủ trì']],
    support: [['organisation', 'phối hợp với Ban Tổ chức Huyện ủy']],
    term: 'vào quý III/2030',
    dueOn: '2030-09-30',
  },
} as const satisfies Record<string, Facts>;

const entries = Object.entries<Facts>(facts);
const taskId = (code: string) => naturalId('PlanTask', code);

export const tasks: readonly Values<PlanTask>[] = entries.map(([code, { clause, name, rhythm, term, dueOn, doubt }]) => ({
  id: taskId(code),
  code,
  clauseId: clauseId(clause),
  name,
  rhythm,
  term: term ?? null,
  dueOn: dueOn ?? null,
  doneOn: null,
  evidence: null,
  doubt: doubt ?? null,
}));

/** Who the plan names: an agency that has ended keeps its task until an office says who has it now. */
export const taskAgencies: readonly Values<TaskAgency>[] = entries.flatMap(([code, { lead, support = [] }]) => [
  ...lead.map((named) => taskAgency(code, 'LEAD', named)),
  ...support.map((named) => taskAgency(code, 'SUPPORT', named)),
]);

function taskAgency(code: string, part: Values<TaskAgency>['part'], [key, words]: Named): Values<TaskAgency> {
  return { id: naturalId('TaskAgency', code, key, part), taskId: taskId(code), agencyId: agencyId(key), part, words };
}
