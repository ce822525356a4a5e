/** Words of the page of one row: its lists, its neighbours, what its history gives back. */
export const viRecordWords = {
  closed: { why: 'Chỉ để xem: dòng này không thuộc phần việc của vai trò này' },
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
  revert: {
    to: 'Trả về “%{value}”',
    empty: 'Trả về trống',
    label: 'Trả về giá trị cũ: %{column} trong %{name}',
    done: 'Đã trả lại: %{column}',
    conflict: '%{by} vừa sửa ô này nên chưa trả lại. Lịch sử đã được tải lại.',
    secret: 'Không trả về riêng được: giá trị cũ chỉ còn dạng mã hóa. Có thể hoàn tác cả thao tác.',
  },
  restore: {
    one: 'Khôi phục',
    ask: 'Khôi phục “%{name}”?',
    together: 'Có %{count} dòng khác bị xóa cùng lần với dòng này.',
    unknown: 'Chưa kết nối được nên chưa biết có dòng nào bị xóa cùng lần. Lựa chọn của bạn được giữ lại và gửi khi có mạng.',
    notTogether: 'Những dòng bị xóa cùng lần chưa khôi phục được: %{why}.',
    alone: 'Chỉ dòng này',
    whole: 'Khôi phục cả %{count} dòng',
    all: 'Khôi phục cả những dòng xóa cùng',
    label: 'Khôi phục dòng đã xóa: %{name}',
    labelTogether: 'Khôi phục dòng đã xóa và các dòng xóa cùng: %{name}',
    done: 'Đã khôi phục: %{name}',
  },
  form: {
    changed: 'Sửa hồ sơ: %{name}',
    made: 'Thêm hồ sơ: %{name}',
  },
};
