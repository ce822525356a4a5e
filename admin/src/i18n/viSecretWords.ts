/** Words of a number that is shown by its last digits. */
export const viSecretWords = {
  secret: {
    open: 'Xem đủ số',
    title: 'Xem đủ: %{column}',
    show: 'Xem',
    reason: 'Xem để làm gì',
    noted: 'Người xem, lúc xem và lý do được ghi lại.',
    gone: 'Ô này đã trống, hoặc không còn mở được bằng khóa đang dùng.',
    seen: 'Đã xem',
  },
};
