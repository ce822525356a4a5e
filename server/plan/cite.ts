/** What the marks of the data stand for, in the words of the office that reads it. Which files were read is said beside the data. */
const sources: Readonly<Record<string, string>> = {
  S1: 'Danh mục đơn vị hành chính của Tổng cục Thống kê',
  S2: 'Quyết định 19/2025/QĐ-TTg',
  S3: 'Bản đồ sáp nhập của Bộ Nông nghiệp và Môi trường (sapnhap.bando.com.vn, 17/7/2025)',
  S4: 'Danh mục đơn vị hành chính của Tổng cục Thống kê, 11/11/2006',
  S5: 'Nghị quyết 20/NQ-HĐND (11/7/2019)',
  S6: 'Cổng thông tin điện tử huyện Tân Yên: Đơn vị hành chính cấp xã',
  S7: 'Tổng điều tra dân số và nhà ở năm 2009',
};

/** `S2, S3 (both agree)` as what each mark stands for. S8 is what was inferred: that is a doubt, and no source. */
export const cite = (text: string): string | null =>
  [...new Set(text.match(/S\d/g))].flatMap((mark) => sources[mark] ?? []).join('; ') || null;

/** `NQ 813/NQ-UBTVQH14 (21/11/2019)` as the act and its day. */
export function actOf(basis: string): { decision: string; decidedOn: string | null } {
  const [, decision = basis, day, month, year] = /^(.+?) \((\d+)\/(\d+)\/(\d+)\)$/.exec(basis) ?? [];
  return { decision, decidedOn: day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null };
}
