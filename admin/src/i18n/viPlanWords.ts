/** Words of the plan's pages, of what was shipped, and of the tree of a unit. */
export const viPlanWords = {
  shipped: {
    why: 'Bản phát hành kèm sản phẩm, không sửa được. Lập bản sao để sửa.',
    noDelete: 'Có dòng phát hành kèm sản phẩm trong các dòng đã chọn, không xóa được.',
    copy: 'Lập bản sao',
    title: 'Lập bản sao của “%{title}”',
    from: 'Bản sao có hiệu lực từ ngày',
    fromHint: 'Từ ngày này bản sao thay cho dòng gốc; số liệu của thời gian trước giữ nguyên.',
    anew: 'Phải khác dòng gốc',
    parts: 'Sao kèm: %{names}',
    mark: '%{value} (bản sao)',
    label: 'Lập bản sao: %{title}',
    made: 'Đã lập bản sao, có thể sửa ở đây',
  },
};
