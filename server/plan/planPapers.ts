import type { DocumentFacts } from './documentFacts.js';

/** Of the province, of the district, and the plan: headings are the plan's own words. */
export const planPapers = {
  '301-NQ/TU': {
    kind: 'RESOLUTION',
    heading:
      'về tăng cường sự lãnh đạo của các cấp ủy đảng đối với công tác phát triển tổ chức đảng, đảng viên trong doanh nghiệp ngoài khu vực nhà nước trên địa bàn tỉnh Bắc Giang, giai đoạn 2023-2030',
    by: 'formerProvinceBureau',
    issuedOn: '2023-09-26',
    source: 'Kế hoạch thực hiện Nghị quyết 301; doanhnghiepbacgiang.vn; vietnamplus.vn 272137',
    doubt:
      'Trích yếu của kế hoạch ghi số 301-KH/TU, phần mở đầu ghi 301-NQ/TU; cổng thông tin tỉnh ghi công bố ngày 09/10/2023. Văn bản Trung ương mà nghị quyết thực hiện chưa đọc được.',
  },
  '19-ĐA/TU': {
    kind: 'PROJECT',
    heading:
      'về tập hợp công nhân lao động và phát triển đoàn viên, hội viên, các tổ chức chính trị - xã hội tại các khu, cụm công nghiệp trên địa bàn tỉnh Bắc Giang giai đoạn 2023-2030',
    by: 'formerProvinceBureau',
    issuedOn: '2023-10-27',
    source: 'Kế hoạch thực hiện Nghị quyết 301, mục III.4',
    doubt: 'Chỉ tiêu của đề án chưa tìm thấy.',
  },
  '308-QĐ/TU': {
    kind: 'RULES',
    heading: 'Quy chế phối hợp giữa cấp ủy, tổ chức đảng với chủ doanh nghiệp',
    by: 'formerProvinceBureau',
    source: 'fr.vietnamplus.vn 198181',
    doubt: 'Mới biết là có; ngày và trích yếu chưa tìm thấy.',
  },
  '06-ĐA/HU': {
    kind: 'PROJECT',
    heading: 'về nâng cao chất lượng, hiệu quả hoạt động của Đảng bộ Khối Doanh nghiệp huyện giai đoạn 2023-2025 và những năm tiếp theo',
    by: 'bureau',
    issuedOn: '2023-11-13',
    source: 'Kế hoạch thực hiện Nghị quyết 301, mục III.2',
    doubt: 'Nội dung của đề án chưa tìm thấy.',
  },
  'Kế hoạch 301': {
    number: '…-KH/HU (Kế hoạch thực hiện Nghị quyết 301)',
    kind: 'PLAN',
    heading:
      'thực hiện Nghị quyết số 301-KH/TU ngày 26/9/2023 của Ban Thường vụ Tỉnh ủy về tăng cường sự lãnh đạo của các cấp ủy đảng đối với công tác phát triển tổ chức đảng, đảng viên trong doanh nghiệp ngoài khu vực nhà nước trên địa bàn tỉnh Bắc Giang, giai đoạn 2023-2030',
    by: 'bureau',
    carriesOut: '301-NQ/TU',
    doubt:
      'Bản có được thiếu số và ngày: theo nội dung, ban hành sau 13/11/2023 và trước 31/12/2023. Trích yếu ghi 301-KH/TU, phần mở đầu ghi 301-NQ/TU. Phần IV không có mục 6.',
  },
} as const satisfies Record<string, DocumentFacts>;
