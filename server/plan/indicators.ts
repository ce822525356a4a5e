import type { Indicator } from '../resources/indicator/indicator.js';
import { type ClauseCode, clauseId } from './clauses.js';
import { edition } from './edition.js';
import { naturalId } from './naturalId.js';
import type { Values } from './reference.js';

type Facts = Pick<Values<Indicator>, 'name' | 'quote' | 'unit' | 'period' | 'reckoning' | 'doubt'> & { clause: ClauseCode };

const scope = 'Doanh nghiệp có cơ sở trong 22 xã, thị trấn của huyện năm 2020; có tính Quế Nham sau 01/7/2025 hay không: chưa quyết định.';
const sector = 'Doanh nghiệp Nhà nước giữ dưới 50 % vốn và hợp tác xã có tính hay không: chưa quyết định.';
const start = 'Ngày bắt đầu cộng dồn chưa quyết định: đặt 01/01/2024.';
const ratings =
  'Phấn đấu hằng năm có từ 90% tổ chức đảng và 85% đảng viên trong doanh nghiệp ngoài khu vực nhà nước được xếp loại hoàn thành tốt nhiệm vụ trở lên';

/** Domain paper 12.2: how each is reckoned, and what its owner still has to decide. */
const facts = {
  K1: {
    name: 'Đảng viên kết nạp trong doanh nghiệp',
    clause: 'II.2(1)',
    quote: 'Mỗi năm kết nạp được từ 09 đảng viên trở lên trong doanh nghiệp trên địa bàn huyện',
    unit: 'MEMBERS',
    period: 'YEAR',
    reckoning: 'Số người có quyết định kết nạp trong năm, nơi làm việc khi đó trong phạm vi; kết nạp lại được tính.',
    doubt: `Theo ngày quyết định hay ngày lễ kết nạp: đặt ngày quyết định. ${scope}`,
  },
  K1a: {
    name: 'Đảng viên kết nạp trong doanh nghiệp ngoài khu vực nhà nước',
    clause: 'II.2(1)',
    quote: 'trong đó có từ 08 đảng viên làm việc tại doanh nghiệp ngoài khu vực nhà nước',
    unit: 'MEMBERS',
    period: 'YEAR',
    reckoning: 'Như K1, chỉ tính doanh nghiệp ngoài khu vực nhà nước.',
    doubt: sector,
  },
  K1b: {
    name: 'Chủ doanh nghiệp được kết nạp',
    clause: 'II.2(1)',
    quote: 'phấn đấu đến năm 2030 kết nạp 03 chủ doanh nghiệp vào Đảng',
    unit: 'PERSONS',
    period: 'CUMULATIVE',
    reckoning: 'Số người được kết nạp là chủ doanh nghiệp (Hướng dẫn 08-HD/BTCTW) vào ngày quyết định.',
    doubt: `${start} Chủ về sau bán doanh nghiệp vẫn được tính.`,
  },
  K2: {
    name: 'Tổ chức đảng thành lập trong doanh nghiệp ngoài khu vực nhà nước',
    clause: 'II.2(2)',
    quote: 'Phấn đấu đến năm 2030 thành lập được ít nhất 07 tổ chức đảng trong doanh nghiệp ngoài khu vực nhà nước',
    unit: 'UNITS',
    period: 'CUMULATIVE',
    reckoning: 'Số tổ chức đảng có quyết định thành lập, mọi loại; tổ chức lại trong cùng doanh nghiệp không tính.',
    doubt: `${start} Chi bộ ghép có tính hay không: chưa quyết định.`,
  },
  K2a: {
    name: 'Tổ chức đảng thành lập trong doanh nghiệp có vốn đầu tư nước ngoài',
    clause: 'II.2(2)',
    quote: 'trong đó có doanh nghiệp có vốn đầu tư nước ngoài',
    unit: 'UNITS',
    period: 'CUMULATIVE',
    reckoning: 'Như K2, chỉ tính doanh nghiệp có vốn nước ngoài.',
    doubt: 'Kế hoạch không nêu số: hiểu là ít nhất 1.',
  },
  K3: {
    name: 'Tổ chức đảng xếp loại hoàn thành tốt nhiệm vụ trở lên',
    clause: 'II.2(3)',
    quote: ratings,
    unit: 'PERCENT',
    period: 'YEAR',
    reckoning:
      'Số tổ chức đảng xếp loại tốt, xuất sắc chia cho số được xếp loại; chưa xếp loại không tính; không có ai được xếp loại là chưa có số liệu.',
    doubt: 'Ít đơn vị: với 7 tổ chức, một đơn vị không đạt đã là 85,7 %.',
  },
  K4: {
    name: 'Đảng viên xếp loại hoàn thành tốt nhiệm vụ trở lên',
    clause: 'II.2(3)',
    quote: ratings,
    unit: 'PERCENT',
    period: 'YEAR',
    reckoning: 'Số đảng viên của tổ chức đảng ngoài khu vực nhà nước xếp loại tốt, xuất sắc chia cho số được xếp loại.',
    doubt: 'Đảng viên làm việc ở đây nhưng sinh hoạt nơi khác được xếp loại nơi khác, không tính.',
  },
  K5: {
    name: 'Tổ chức đảng phát triển thêm',
    clause: 'III.3 ¶1',
    quote: 'phấn đấu đến năm 2030 phát triển thêm được 07 tổ chức đảng',
    unit: 'UNITS',
    period: 'CUMULATIVE',
    reckoning: 'Số thành lập mới (như K2); bên cạnh là số tăng thuần: thành lập trừ giải thể.',
    doubt: `Kế hoạch không nói tăng thuần hay số thành lập: hiện cả hai. ${start}`,
  },
  K6: {
    name: 'Đảng viên phát triển trong doanh nghiệp ngoài khu vực nhà nước',
    clause: 'III.3 ¶1',
    quote: 'trên 55 đảng viên trong các doanh nghiệp ngoài khu vực nhà nước trên địa bàn huyện',
    unit: 'MEMBERS',
    period: 'CUMULATIVE',
    reckoning: 'Tổng số kết nạp (cộng K1a); bên cạnh là số tăng thuần: trừ người ra khỏi Đảng, xóa tên, khai trừ, từ trần.',
    doubt: `Khớp với K1a chỉ khi tính từ 01/01/2024: 8 × 7 = 56. ${sector}`,
  },
  P1: {
    name: 'Doanh nghiệp ngoài khu vực nhà nước có tổ chức đảng',
    clause: 'III.2 ¶2',
    quote: 'Thành lập mới tổ chức đảng trong doanh nghiệp khi đủ điều kiện',
    unit: 'PERCENT',
    period: 'DAY',
    reckoning: 'Số doanh nghiệp ngoài khu vực nhà nước đang hoạt động có tổ chức đảng chia cho số đang hoạt động; theo cả mức lao động.',
    doubt: null,
  },
  P2: {
    name: 'Doanh nghiệp ngoài khu vực nhà nước có công đoàn, đoàn thanh niên',
    clause: 'III.4',
    quote: 'Tăng cường xây dựng, củng cố và phát triển các tổ chức chính trị - xã hội trong các doanh nghiệp ngoài khu vực nhà nước',
    unit: 'PERCENT',
    period: 'DAY',
    reckoning: 'Số doanh nghiệp có công đoàn, có chi đoàn chia cho số đang hoạt động; phần lao động là đoàn viên công đoàn.',
    doubt: 'Chỉ tiêu của Đề án 19-ĐA/TU chưa tìm thấy.',
  },
  P3: {
    name: 'Đảng viên làm việc nơi có tổ chức đảng nhưng sinh hoạt nơi khác',
    clause: 'III.2 ¶2',
    quote:
      'Chỉ đạo rà soát, chuyên sinh hoạt đảng cho công nhân, người lao động là đảng viên từ nơi cư trú đến tổ chức đảng đang làm việc nếu doanh nghiệp có tổ chức đảng',
    unit: 'MEMBERS',
    period: 'DAY',
    reckoning: 'Số đảng viên làm việc ở doanh nghiệp có tổ chức đảng mà nơi sinh hoạt chính thức là tổ chức khác.',
    doubt: null,
  },
  P4: {
    name: 'Chủ doanh nghiệp là đảng viên chính thức làm bí thư',
    clause: 'III.3 ¶1',
    quote: 'Các doanh nghiệp đã có chi bộ mà chủ doanh nghiệp là đảng viên chính thức thì bố trí làm bí thư chi bộ',
    unit: 'PERCENT',
    period: 'DAY',
    reckoning: 'Số tổ chức đảng có chủ doanh nghiệp là đảng viên chính thức và làm bí thư chia cho số có chủ là đảng viên chính thức.',
    doubt: null,
  },
  P5: {
    name: 'Cuộc đối thoại với doanh nghiệp, người lao động',
    clause: 'III.1 ¶2',
    quote:
      'Thường xuyên tổ chức gặp gỡ, trao đổi, đối thoại trực tiếp giữa thường trực Huyện ủy với lãnh đạo doanh nghiệp và người lao động',
    unit: 'DIALOGUES',
    period: 'YEAR',
    reckoning: 'Số cuộc đối thoại đã tổ chức trong năm.',
    doubt: null,
  },
} satisfies Record<string, Facts>;

export type IndicatorCode = keyof typeof facts;

export const indicatorId = (code: IndicatorCode) => naturalId('Indicator', code);

/** The plan's period as it is reckoned, until somebody decides otherwise. */
export const countedFrom = '2024-01-01';

export const indicators: readonly Values<Indicator>[] = Object.entries<Facts>(facts).map(([code, { clause, ...rest }]) => ({
  id: naturalId('Indicator', code),
  code,
  ...rest,
  clauseId: clauseId(clause),
  countedFrom: rest.period === 'CUMULATIVE' ? countedFrom : null,
  edition,
  originalId: null,
}));
