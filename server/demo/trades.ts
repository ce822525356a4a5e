import { industries } from '../plan/industries.js';
import type { Chance } from './chance.js';

interface Trade {
  name: string;
  /** Of VSIC 2018: a section, or a division of manufacturing. */
  code: string;
  weight: number;
  /** Share of women among the workers. */
  women: number;
  isFactory: boolean;
}

const trade = (name: string, code: string, weight: number, women: number, isFactory = false): Trade => ({
  name,
  code,
  weight,
  women,
  isFactory,
});

const trades: readonly Trade[] = [
  trade('May', '14', 9, 0.78, true),
  trade('Cơ khí', '25', 7, 0.15, true),
  trade('Chế biến gỗ', '16', 8, 0.3, true),
  trade('Bao bì', '17', 4, 0.5, true),
  trade('Điện tử', '26', 4, 0.62, true),
  trade('Nhựa', '22', 4, 0.45, true),
  trade('Vật liệu xây dựng', '23', 6, 0.22, true),
  trade('Chế biến nông sản', '10', 7, 0.55, true),
  trade('Thiết bị điện', '27', 3, 0.5, true),
  trade('Nội thất', '31', 4, 0.3, true),
  trade('Da giày', '15', 3, 0.75, true),
  trade('Xây dựng', 'F', 15, 0.12),
  trade('Thương mại', 'G', 26, 0.48),
  trade('Vận tải', 'H', 7, 0.1),
  trade('Ẩm thực', 'I', 3, 0.6),
  trade('Tư vấn thiết kế', 'M', 4, 0.35),
  trade('Môi trường', 'E', 2, 0.4),
];
export const farming = trade('Nông nghiệp', 'A', 0, 0.5);

/** From this day on firms register by VSIC 2025, of which only the sections are at hand. */
const vsic2025 = '2025-11-15';

export function tradeFor(chance: Chance, isLarge: boolean): Trade {
  const all = isLarge ? trades.filter(({ isFactory }) => isFactory) : trades;
  const name = chance.weighed(Object.fromEntries(all.map((one) => [one.name, one.weight])));
  return all.find((one) => one.name === name) ?? farming;
}

export function industryOf({ code }: Trade, foundedOn: string): string {
  const scheme = foundedOn < vsic2025 ? 'VSIC_2018' : 'VSIC_2025';
  const wanted = scheme === 'VSIC_2025' && /^\d/.test(code) ? 'C' : code;
  const found = industries.find((industry) => industry.scheme === scheme && industry.code === wanted);
  if (!found) throw new Error(`there is no industry ${wanted} in ${scheme}`);
  return found.id;
}

export type { Trade };
