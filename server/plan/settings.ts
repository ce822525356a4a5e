import type { Parameter } from '../resources/rules/parameter.js';
import type { Values } from './reference.js';
import type { RuleBookKey } from './ruleBooks.js';

export type Setting = Pick<Values<Parameter>, 'meaning' | 'value' | 'unit' | 'startedOn' | 'source'> & {
  doubt?: string;
  ruleBook?: RuleBookKey;
};

/** First days of the texts the settings rest on (domain paper 3.1, 5, 6.1). */
const decree98 = { source: 'Nghị định 98/2014/NĐ-CP', startedOn: '2014-12-10', ruleBook: '98/2014/NĐ-CP' } as const;
const rule24 = '2021-07-30';
/** Rule 124-QĐ/TW is of 4 October 2023: the whole year was rated by it. */
const ratedYear = '2023-01-01';

/** The Charter of 2011 is the oldest text of them all: from here holds what has no first day of its own. */
const early = '2011-01-01';
const charter = {
  startedOn: early,
  ruleBook: 'Điều lệ Đảng',
  doubt: 'Điều lệ thông qua năm 2011; ghi từ đầu năm. Quy định 208-QĐ/TW (26/7/2026) chưa thấy thay đổi con số này.',
} as const;

const plan = (clause: string) => ({ startedOn: early, source: `Kế hoạch thực hiện Nghị quyết 301, mục ${clause}` }) as const;
const chosen = 'Kế hoạch không nêu con số: mức đặt ban đầu, cơ quan chủ trì quyết định. Ghi ngày sớm để so được cả số liệu cũ.';
const ours = { startedOn: early, source: 'Mức đặt của hệ thống', doubt: chosen } as const;
const rule208 = {
  source: 'Quy định 208-QĐ/TW',
  startedOn: rule24,
  ruleBook: '208-QĐ/TW',
  doubt: 'Con số theo Quy định 208-QĐ/TW (từ 26/7/2026); thời gian trước đó, từ Quy định 24-QĐ/TW, chưa đối chiếu.',
} as const;
const ages = { source: 'Quy định 24-QĐ/TW, 232-QĐ/TW, 208-QĐ/TW', startedOn: rule24, ruleBook: '24-QĐ/TW' } as const;
const over60 = 'Trên 60 tuổi phải do cấp tỉnh quyết định.';

/** The thirty-three numbers in braces of the domain paper, 12.4, and those its words leave open. A setting is changed by a new row from its day. */
export const settings = {
  minimumOfficial: {
    ...charter,
    meaning: 'Số đảng viên chính thức ít nhất của một tổ chức đảng',
    value: 3,
    unit: 'đảng viên',
    source: 'Điều lệ Đảng, Điều 21, Điều 24',
  },
  committeeMinimum: {
    ...charter,
    meaning: 'Số đảng viên từ đó chi bộ cơ sở thành đảng bộ cơ sở',
    value: 30,
    unit: 'đảng viên',
    source: 'Điều lệ Đảng, Điều 21',
  },
  committeeFrom: {
    ...charter,
    meaning: 'Số đảng viên chính thức từ đó chi bộ bầu chi ủy',
    value: 9,
    unit: 'đảng viên',
    source: 'Điều lệ Đảng, Điều 24',
  },
  committeeMost: {
    startedOn: early,
    meaning: 'Số chi ủy viên nhiều nhất',
    value: 7,
    unit: 'người',
    source: 'Quy định 29-QĐ/TW',
    doubt: 'Chưa đọc được câu chữ trong Quy định 24-QĐ/TW; ghi từ đầu năm 2011.',
  },
  establishedWork: {
    ...decree98,
    meaning: 'Thời gian làm việc ở doanh nghiệp để tính vào việc lập tổ chức đảng',
    value: 12,
    unit: 'tháng',
  },
  transferGrace: {
    ...plan('III.2'),
    meaning: 'Thời gian làm việc ở doanh nghiệp trước khi phải chuyển sinh hoạt về đó',
    value: 0,
    unit: 'tháng',
    doubt: chosen,
  },
  transferDays: { ...rule208, meaning: 'Thời hạn làm thủ tục chuyển sinh hoạt đảng chính thức', value: 60, unit: 'ngày làm việc' },
  belowMinimumGrace: {
    startedOn: early,
    ruleBook: 'Điều lệ Đảng',
    source: 'Điều lệ Đảng, Điều 21',
    meaning: 'Thời gian thiếu đảng viên trước khi nêu',
    value: 3,
    unit: 'tháng',
    doubt: chosen,
  },
  vacancyDays: { ...plan('III.3'), meaning: 'Thời gian khuyết bí thư trước khi nêu', value: 30, unit: 'ngày', doubt: chosen },
  congressGrace: {
    ...charter,
    meaning: 'Thời gian đại hội được sớm hoặc muộn khi cấp trên đồng ý',
    value: 6,
    unit: 'tháng',
    source: 'Điều lệ Đảng, Điều 24',
  },
  probationMonths: { ...charter, meaning: 'Thời gian dự bị, tính từ lễ kết nạp', value: 12, unit: 'tháng', source: 'Điều lệ Đảng' },
  probationWarning: { ...ours, meaning: 'Báo trước khi hết thời gian dự bị', value: 30, unit: 'ngày' },
  ceremonyDays: { ...rule208, meaning: 'Thời hạn tổ chức lễ kết nạp sau quyết định', value: 30, unit: 'ngày làm việc' },
  certificateMonths: {
    startedOn: early,
    source: 'Hướng dẫn về công tác đảng viên',
    meaning: 'Giấy chứng nhận học lớp nhận thức về Đảng có giá trị',
    value: 60,
    unit: 'tháng',
    doubt: 'Chưa kiểm chứng.',
  },
  candidateYoungest: { ...ages, meaning: 'Tuổi thấp nhất khi chi bộ xét kết nạp', value: 18, unit: 'tuổi' },
  candidateOldest: { ...ages, meaning: 'Tuổi cao nhất khi chi bộ xét kết nạp', value: 60, unit: 'tuổi', doubt: over60 },
  stalledMonths: {
    ...plan('III.2'),
    meaning: 'Thời gian không có bước tiếp theo trong việc kết nạp',
    value: 6,
    unit: 'tháng',
    doubt: chosen,
  },
  unionGrace: {
    ...decree98,
    meaning: 'Thời hạn lập công đoàn kể từ khi hoạt động',
    value: 6,
    unit: 'tháng',
    source: 'Nghị định 98/2014/NĐ-CP, Điều 5',
  },
  unionMinimum: {
    ...decree98,
    meaning: 'Số người lao động ít nhất để lập công đoàn cơ sở',
    value: 5,
    unit: 'người',
    source: 'Nghị định 98/2014/NĐ-CP, Điều 5',
  },
  youthMinimum: {
    startedOn: early,
    source: 'Điều lệ Đoàn Thanh niên Cộng sản Hồ Chí Minh',
    meaning: 'Số đoàn viên ít nhất để lập chi đoàn',
    value: 3,
    unit: 'đoàn viên',
    doubt: 'Chưa tra ngày hiệu lực; ghi từ đầu năm 2011.',
  },
  veteransMinimum: {
    startedOn: early,
    source: 'Điều lệ Hội Cựu chiến binh',
    meaning: 'Số cựu chiến binh ít nhất để lập tổ chức hội',
    value: 5,
    unit: 'người',
    doubt: 'Chưa kiểm chứng: nguồn nói từ 3 đến 5 người.',
  },
  keyEnterprise: {
    ...plan('I.2'),
    meaning: 'Số lao động từ đó xét việc người đứng đầu, cán bộ đoàn thể chưa vào Đảng',
    value: 50,
    unit: 'lao động',
    doubt: chosen,
  },
  largeEnterprise: {
    ...plan('I.2'),
    meaning: 'Số lao động từ đó gọi là doanh nghiệp nhiều lao động',
    value: 100,
    unit: 'lao động',
    doubt: chosen,
  },
  stableMonths: {
    ...plan('I.2'),
    meaning: 'Thời gian hoạt động để gọi là sản xuất kinh doanh ổn định',
    value: 24,
    unit: 'tháng',
    doubt: chosen,
  },
  workforceKept: {
    ...plan('I.2'),
    meaning: 'Phần lao động còn lại sau một năm để gọi là ổn định',
    value: 0.8,
    unit: 'phần của số lao động năm trước',
    doubt: chosen,
  },
  ratingMonths: {
    source: 'Quy định 366-QĐ/TW',
    startedOn: early,
    ruleBook: '366-QĐ/TW',
    meaning: 'Thời hạn xếp loại, tính từ đầu năm được xếp loại',
    value: 13,
    unit: 'tháng',
    doubt: 'Hạn 31/01 năm sau theo Quy định 366-QĐ/TW (30/8/2025); thời gian trước chưa đối chiếu.',
  },
  excellentCap: {
    source: 'Quy định 124-QĐ/TW, 366-QĐ/TW',
    startedOn: ratedYear,
    ruleBook: '124-QĐ/TW',
    meaning: 'Phần xếp loại xuất sắc nhiều nhất trong mỗi nhóm',
    value: 0.2,
    unit: 'phần của số được xếp loại tốt trở lên',
    doubt: 'Mẫu số của tỷ lệ 20 % trong Quy định 366-QĐ/TW chưa đọc được.',
  },
  attentionMonths: { ...plan('I.2'), meaning: 'Thời gian một doanh nghiệp lớn không được ai đến', value: 12, unit: 'tháng', doubt: chosen },
  reviewYears: { ...plan('III.3'), meaning: 'Thời gian phải soát lại quy chế', value: 3, unit: 'năm', doubt: chosen },
  dialogueMonths: { ...plan('III.1'), meaning: 'Thời gian không có đối thoại với doanh nghiệp', value: 12, unit: 'tháng', doubt: chosen },
  answerDays: { ...plan('III.1'), meaning: 'Thời hạn trả lời kiến nghị', value: 30, unit: 'ngày', doubt: chosen },
  surveyMonths: { ...ours, meaning: 'Thời gian một số liệu lao động còn dùng được', value: 6, unit: 'tháng' },
  neededPerMonth: { ...ours, meaning: 'Mức phải đạt mỗi tháng còn lại, quá đó coi là khó đạt chỉ tiêu', value: 1, unit: 'mỗi tháng' },
} satisfies Record<string, Setting>;
