/** Words of the page of one row: its lists, its neighbours, what its history gives back. */
export const viRecordWords = {
  related: {
    add: 'Thêm: %{name}',
  },
  neighbour: {
    place: 'Thứ tự trong bảng',
    before: 'Dòng trước (Alt+↑)',
    after: 'Dòng sau (Alt+↓)',
  },
  leave: {
    title: 'Rời trang này?',
    content: 'Còn nội dung đã nhập mà chưa lưu. Rời trang này thì phải nhập lại.',
    stay: 'Ở lại',
    go: 'Bỏ và rời trang',
  },
};
