export const massOrganisationKinds = {
  TRADE_UNION: { vi: 'Công đoàn', en: 'Trade union', aliases: ['CĐ', 'CĐCS', 'Công đoàn cơ sở'] },
  YOUTH_UNION: { vi: 'Đoàn TNCS Hồ Chí Minh', en: 'Youth Union', aliases: ['Đoàn Thanh niên', 'Đoàn TN', 'ĐTN'] },
  YOUTH_FEDERATION: { vi: 'Hội Liên hiệp Thanh niên', en: 'Youth Federation', aliases: ['Hội LHTN'] },
  WOMENS_UNION: { vi: 'Hội Liên hiệp Phụ nữ', en: 'Women’s Union', aliases: ['Hội LHPN', 'Hội Phụ nữ'] },
  VETERANS: { vi: 'Hội Cựu chiến binh', en: 'Veterans', aliases: ['Hội CCB', 'CCB'] },
  FARMERS: { vi: 'Hội Nông dân', en: 'Farmers', aliases: ['HND'] },
};

export type MassOrganisationKind = keyof typeof massOrganisationKinds;
