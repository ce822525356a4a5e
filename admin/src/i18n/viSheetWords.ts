/** Words of what hands do in a sheet: fill, find and replace, look below and behind a cell. */
export const viSheetWords = {
  fill: {
    title: 'Xem trước khi điền %{rows} dòng',
    write: 'Điền',
    writeRest: 'Điền, để lại %{count} ô này để sửa sau',
    down: 'Điền xuống %{count} ô vào %{name}',
    up: 'Điền lên %{count} ô vào %{name}',
    right: 'Điền sang phải %{count} ô vào %{name}',
    left: 'Điền sang trái %{count} ô vào %{name}',
    over: 'Điền %{count} ô vào %{name}',
  },
  unread: {
    tooMany: 'Còn %{count} dòng chưa tải trong vùng chọn, nên chưa làm gì. Hãy lọc hoặc chọn ít hơn %{most} dòng.',
    again: 'Vùng chọn có %{count} dòng chưa tải xong, hãy thử lại sau giây lát.',
  },
};
