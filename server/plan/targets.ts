import type { Target } from '../resources/indicator/target.js';
import { type ClauseCode, clauseId } from './clauses.js';
import { edition } from './edition.js';
import { countedFrom, type IndicatorCode, indicatorId } from './indicators.js';
import { naturalId } from './naturalId.js';
import type { Values } from './reference.js';

type Facts = Pick<Values<Target>, 'bound' | 'figure' | 'quote'> & { clause: ClauseCode; doubt?: string };

const allocation = 'Từ 01/7/2025 không còn huyện; mức giao lại cho xã, phường chưa tìm thấy.';
const noFigure = 'Kế hoạch không nêu con số: suy ra từ câu chữ.';

/** The figures of the plan. Those of an indicator of the year hold in each year, those of a cumulative one to the end of 2030. */
const facts: { readonly [C in IndicatorCode]?: Facts } = {
  K1: { bound: 'AT_LEAST', figure: 9, clause: 'II.2(1)', quote: 'từ 09 đảng viên trở lên' },
  K1a: { bound: 'AT_LEAST', figure: 8, clause: 'II.2(1)', quote: 'từ 08 đảng viên' },
  K1b: { bound: 'AT_LEAST', figure: 3, clause: 'II.2(1)', quote: '03 chủ doanh nghiệp' },
  K2: { bound: 'AT_LEAST', figure: 7, clause: 'II.2(2)', quote: 'ít nhất 07 tổ chức đảng' },
  K2a: {
    bound: 'AT_LEAST',
    figure: 1,
    clause: 'II.2(2)',
    quote: 'trong đó có doanh nghiệp có vốn đầu tư nước ngoài',
    doubt: noFigure,
  },
  K3: { bound: 'AT_LEAST', figure: 0.9, clause: 'II.2(3)', quote: 'từ 90% tổ chức đảng' },
  K4: { bound: 'AT_LEAST', figure: 0.85, clause: 'II.2(3)', quote: '85% đảng viên' },
  K5: { bound: 'AT_LEAST', figure: 7, clause: 'III.3 ¶1', quote: '07 tổ chức đảng' },
  K6: { bound: 'MORE_THAN', figure: 55, clause: 'III.3 ¶1', quote: 'trên 55 đảng viên' },
  P3: { bound: 'AT_MOST', figure: 0, clause: 'III.2 ¶2', quote: 'nếu doanh nghiệp có tổ chức đảng', doubt: noFigure },
  P4: { bound: 'AT_LEAST', figure: 1, clause: 'III.3 ¶1', quote: 'thì bố trí làm bí thư chi bộ', doubt: noFigure },
};

/** The day after the plan's last. */
const over = '2031-01-01';

export const targets: readonly Values<Target>[] = entries(facts).map(([code, { clause, doubt, ...rest }]) => ({
  id: naturalId('Target', code, countedFrom),
  indicatorId: indicatorId(code),
  ...rest,
  clauseId: clauseId(clause),
  startedOn: countedFrom,
  endedOn: over,
  doubt: [doubt, allocation].filter(Boolean).join(' '),
  edition,
  originalId: null,
}));

function entries<K extends string, V>(list: { readonly [key in K]?: V }): [K, V][] {
  return Object.entries(list) as [K, V][];
}
