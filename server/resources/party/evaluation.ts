import type { FieldOptions } from '../../model/field.js';
import { boardWriters } from '../access.js';

export const evaluationPeriods = {
  QUARTER: { vi: 'Quý', en: 'Quarter' },
  YEAR: { vi: 'Năm', en: 'Year' },
  TERM: { vi: 'Nhiệm kỳ', en: 'Term' },
};
export type EvaluationPeriod = keyof typeof evaluationPeriods;

/** The four levels of 124-QĐ/TW, kept by 366-QĐ/TW. */
export const evaluationLevels = {
  EXCELLENT: { vi: 'Hoàn thành xuất sắc nhiệm vụ', en: 'Excellent', aliases: ['HTXSNV', 'HTXS', 'Xuất sắc'] },
  GOOD: { vi: 'Hoàn thành tốt nhiệm vụ', en: 'Good', aliases: ['HTTNV', 'HTT', 'Tốt'] },
  COMPLETED: { vi: 'Hoàn thành nhiệm vụ', en: 'Completed', aliases: ['HTNV', 'Hoàn thành'] },
  NOT_COMPLETED: { vi: 'Không hoàn thành nhiệm vụ', en: 'Not completed', aliases: ['KHTNV', 'Không hoàn thành'] },
};
export type EvaluationLevel = keyof typeof evaluationLevels;

/** How committees write that nobody was rated yet, or is to be. */
export const notRated = ['Chưa xếp loại', 'Chưa XL'];

export const goodOrBetter = ['EXCELLENT', 'GOOD'] as const satisfies readonly EvaluationLevel[];

const byBoards = { lasting: true, writers: boardWriters } as const;

/** The paper that rates, of a unit as of a member: how its committee and not it itself rates. */
export const ratingPaper = {
  number: { vi: 'Số quyết định', en: 'Decision number', aliases: ['Số QĐ'], ...byBoards },
  decidedOn: { vi: 'Ngày quyết định', en: 'Decided on', aliases: ['Ngày QĐ'], ...byBoards },
  ruleBook: { vi: 'Theo quy định', en: 'By rule book', ...byBoards },
} as const satisfies Record<string, FieldOptions>;
