/** Words of what others do meanwhile. */
export const viLiveWords = {
  live: {
    changed: 'Danh sách đã thay đổi',
    reload: 'Tải lại',
    hint: 'Người khác vừa thêm hoặc sửa dòng của danh sách này. Bấm để đọc lại.',
    editing: '%{names} đang sửa',
    gone: 'Dòng này không còn, hoặc bạn không còn quyền xem; sẽ ẩn đi khi tải lại',
  },
};
