import type { DocumentFacts } from './documentFacts.js';

const summary = 'Trích yếu ghi tóm tắt theo nguồn thứ cấp; chưa đối chiếu nguyên văn.';

/** Acts of the State that the plan, the settings and the checks rest on (domain paper 6.1, 7, 11). */
export const stateLaw = {
  '98/2014/NĐ-CP': {
    kind: 'DECREE',
    heading: 'Quy định việc thành lập tổ chức chính trị, tổ chức chính trị - xã hội tại doanh nghiệp thuộc mọi thành phần kinh tế',
    by: 'government',
    issuedOn: '2014-10-24',
    effectiveOn: '2014-12-10',
    source: 'cird.gov.vn 945; thuvienphapluat.vn 254530; luatduonggia.vn',
  },
  '50/2024/QH15': {
    kind: 'LAW',
    heading: 'Luật Công đoàn',
    by: 'assembly',
    effectiveOn: '2025-07-01',
    source: 'laodongcongdoan.vn 110698',
    doubt: 'Ngày ban hành chưa tra.',
  },
  '91/2025/QH15': {
    kind: 'LAW',
    heading: 'Luật Bảo vệ dữ liệu cá nhân',
    by: 'assembly',
    issuedOn: '2025-06-26',
    effectiveOn: '2026-01-01',
    source: 'thuviennhadat.vn 625628; danchuphapluat.vn 6930',
  },
  '13/2023/NĐ-CP': {
    kind: 'DECREE',
    heading: 'Về bảo vệ dữ liệu cá nhân',
    by: 'government',
    repealedOn: '2026-01-01',
    doubt: 'Ngày ban hành chưa tra.',
  },
  '356/2025/NĐ-CP': {
    kind: 'DECREE',
    heading: 'Quy định chi tiết và biện pháp thi hành Luật Bảo vệ dữ liệu cá nhân',
    by: 'government',
    issuedOn: '2025-12-31',
    effectiveOn: '2026-01-01',
    carriesOut: '91/2025/QH15',
    replaces: '13/2023/NĐ-CP',
    source: 'plo.vn 889644',
    doubt: summary,
  },
  '80/2021/NĐ-CP': {
    kind: 'DECREE',
    heading: 'Hướng dẫn Luật Hỗ trợ doanh nghiệp nhỏ và vừa (Điều 5: quy mô doanh nghiệp)',
    by: 'government',
    doubt: `Ngày ban hành chưa tra. ${summary}`,
  },
  '168/2025/NĐ-CP': {
    kind: 'DECREE',
    heading: 'Về đăng ký doanh nghiệp (Điều 35: tình trạng pháp lý)',
    by: 'government',
    issuedOn: '2025-06-30',
    source: 'tintuc.thuvienphapluat.vn 89252',
    doubt: summary,
  },
  '86/2024/TT-BTC': {
    kind: 'CIRCULAR',
    heading: 'Quy định về đăng ký thuế',
    by: 'ministryOfFinance',
    effectiveOn: '2025-02-06',
    repealedOn: '2026-07-01',
    doubt: 'Ngày ban hành chưa tra.',
  },
  '90/2026/TT-BTC': {
    kind: 'CIRCULAR',
    heading: 'Quy định về đăng ký thuế',
    by: 'ministryOfFinance',
    effectiveOn: '2026-07-01',
    replaces: '86/2024/TT-BTC',
    doubt: `Ngày ban hành chưa tra. ${summary}`,
  },
} as const satisfies Record<string, DocumentFacts>;
