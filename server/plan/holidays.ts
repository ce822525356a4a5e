import type { Holiday } from '../resources/rules/holiday.js';
import { naturalId } from './naturalId.js';
import type { Values } from './reference.js';

/** The days off that the law fixes by the solar calendar. */
const fixed = [
  ['01-01', 'Tết Dương lịch'],
  ['04-30', 'Ngày Chiến thắng'],
  ['05-01', 'Ngày Quốc tế lao động'],
  ['09-02', 'Quốc khánh'],
] as const;
const years = [2023, 2024, 2025, 2026, 2027];

const others =
  'Mới có bốn ngày cố định theo dương lịch. Tết Âm lịch, Giỗ Tổ Hùng Vương, ngày nghỉ liền kề Quốc khánh, ngày nghỉ bù và ngày hoán đổi phải nhập thêm theo thông báo của từng năm.';

export const holidays: readonly Values<Holiday>[] = years.flatMap((year) =>
  fixed.map(([day, name]) => ({
    id: naturalId('Holiday', `${year}-${day}`),
    heldOn: `${year}-${day}`,
    name,
    isWorked: false,
    source: 'Bộ luật Lao động 2019, Điều 112',
    doubt: others,
  })),
);
