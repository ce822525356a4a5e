/** Words of what stands around the pages. */
export const viHouseWords = {
  usual: {
    heading: 'Thường dùng',
    all: 'Tất cả, theo lĩnh vực',
  },
  whole: {
    first: 'Hiện %{shown} dòng đầu trong %{total} dòng',
  },
};
