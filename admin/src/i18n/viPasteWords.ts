/** Words of what a pasted table was taken for, before its cells are read. */
export const viPasteWords = {
  pastePlan: {
    title: 'Bảng dán: %{rows} dòng vào %{columns} cột',
    over: 'Sẽ ghi đè %{count} dòng đang có, bắt đầu từ ô đang chọn. Muốn thêm mới, hãy hủy và dán vào dòng trống cuối bảng.',
    unread: '%{count} cột không được dán: %{names}. Nếu cần, chọn cột ở bên dưới.',
    columns: 'Cột của bảng dán',
    source: 'Cột trong bảng dán',
    sample: 'Ví dụ',
    target: 'Dán vào cột',
    none: '(không lấy)',
    offers: 'Cột bảng dán không có, nhưng đọc được từ chỗ khác',
    group: 'Theo dòng nhóm phía trên (%{known}/%{rows} dòng)',
    address: 'Theo phần cuối của địa chỉ (%{known}/%{rows} dòng)',
    unknown: 'Chưa rõ: %{names}',
    left: 'Dòng không phải dữ liệu, không dán',
    take: 'Vẫn dán dòng %{number}',
    kind: {
      title: '%{count} dòng tiêu đề',
      heading: '%{count} dòng tên cột',
      group: '%{count} dòng tên nhóm',
      total: '%{count} dòng cộng',
      note: '%{count} dòng ghi chú, ký tên',
    },
    go: 'Tiếp tục',
    again: 'Xem lại cột và dòng',
  },
};
