/** Words of what others do meanwhile. */
export const viLiveWords = {
  live: {
    changed: 'Danh sách đã thay đổi',
    reload: 'Tải lại',
    hint: 'Người khác vừa thêm hoặc sửa dòng của danh sách này. Bấm để đọc lại.',
    editing: '%{names} đang sửa',
    gone: 'Dòng này đã bị xóa, hoặc bạn không còn được xem; sẽ mất khi tải lại',
    goneCount: '%{smart_count} dòng không còn',
    notPasted: 'Có %{smart_count} dòng không dán được, vì dòng ở chỗ đó không còn. Nếu cần, hãy dán vào chỗ khác.',
  },
};
