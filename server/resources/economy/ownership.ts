/** Rows of the Party's statistical form on kinds of base (domain paper 7.2). */
export const ownerships = {
  STATE_100: { vi: 'Nhà nước nắm giữ 100% vốn điều lệ', en: 'State, 100%' },
  STATE_50_UP: { vi: 'Nhà nước nắm giữ từ 50% vốn điều lệ trở lên', en: 'State, 50% or more' },
  STATE_BELOW_50: { vi: 'Nhà nước nắm giữ dưới 50% vốn điều lệ', en: 'State, below 50%' },
  NON_STATE_DOMESTIC: { vi: 'Ngoài nhà nước, vốn trong nước', en: 'Non-state, domestic' },
  FDI_PARTIAL: { vi: 'Có vốn đầu tư nước ngoài (dưới 100%)', en: 'Foreign-invested, below 100%' },
  FDI_100: { vi: '100% vốn nước ngoài', en: 'Foreign-owned, 100%' },
  COOPERATIVE: { vi: 'Hợp tác xã', en: 'Cooperative' },
  HOUSEHOLD: { vi: 'Hộ kinh doanh', en: 'Household business' },
};

export type Ownership = keyof typeof ownerships;

/** What the plan calls "doanh nghiệp ngoài khu vực nhà nước": group b) of that form. */
export const nonState = ['NON_STATE_DOMESTIC', 'FDI_PARTIAL', 'FDI_100'] as const satisfies readonly Ownership[];
export const foreign = ['FDI_PARTIAL', 'FDI_100'] as const satisfies readonly Ownership[];
