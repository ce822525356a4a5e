export const massOrganisationKinds = {
  TRADE_UNION: { vi: 'Công đoàn', en: 'Trade union' },
  YOUTH_UNION: { vi: 'Đoàn TNCS Hồ Chí Minh', en: 'Youth Union' },
  YOUTH_FEDERATION: { vi: 'Hội Liên hiệp Thanh niên', en: 'Youth Federation' },
  WOMENS_UNION: { vi: 'Hội Liên hiệp Phụ nữ', en: 'Women’s Union' },
  VETERANS: { vi: 'Hội Cựu chiến binh', en: 'Veterans' },
};

export type MassOrganisationKind = keyof typeof massOrganisationKinds;
