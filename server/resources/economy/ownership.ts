/** Rows of the Party's statistical form on kinds of base (domain paper 7.2). */
export const ownerships = {
  STATE_100: { vi: 'Nhà nước nắm giữ 100% vốn điều lệ', en: 'State, 100%', aliases: ['Nhà nước', 'Vốn NN 100%', '100% vốn nhà nước'] },
  STATE_50_UP: {
    vi: 'Nhà nước nắm giữ từ 50% vốn điều lệ trở lên',
    en: 'State, 50% or more',
    aliases: ['Nhà nước (trên 50%)', 'Nhà nước từ 50%'],
  },
  STATE_BELOW_50: { vi: 'Nhà nước nắm giữ dưới 50% vốn điều lệ', en: 'State, below 50%', aliases: ['Nhà nước dưới 50%'] },
  NON_STATE_DOMESTIC: {
    vi: 'Ngoài nhà nước, vốn trong nước',
    en: 'Non-state, domestic',
    aliases: ['Ngoài nhà nước', 'Ngoài NN', 'Tư nhân', 'Dân doanh', 'DN ngoài khu vực nhà nước', 'Ngoài khu vực nhà nước'],
  },
  FDI_PARTIAL: { vi: 'Có vốn đầu tư nước ngoài (dưới 100%)', en: 'Foreign-invested, below 100%', aliases: ['FDI dưới 100%', 'Liên doanh'] },
  FDI_100: { vi: '100% vốn nước ngoài', en: 'Foreign-owned, 100%', aliases: ['FDI', 'FDI 100%', 'Vốn đầu tư nước ngoài (100%)'] },
  COOPERATIVE: { vi: 'Hợp tác xã', en: 'Cooperative', aliases: ['HTX', 'Kinh tế tập thể'] },
  HOUSEHOLD: { vi: 'Hộ kinh doanh', en: 'Household business', aliases: ['Hộ kinh doanh cá thể', 'Hộ KD', 'HKD'] },
};

export type Ownership = keyof typeof ownerships;

/** What the plan calls "doanh nghiệp ngoài khu vực nhà nước": group b) of that form. */
export const nonState = ['NON_STATE_DOMESTIC', 'FDI_PARTIAL', 'FDI_100'] as const satisfies readonly Ownership[];
export const foreign = ['FDI_PARTIAL', 'FDI_100'] as const satisfies readonly Ownership[];
