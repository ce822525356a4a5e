import type { Key } from '../../../shared/where.js';
import { Amount, Choice, Code, Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, boardWriters, overseers } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { Enterprise } from '../economy/enterprise.js';
import { type Ownership, ownerships } from '../economy/ownership.js';
import { ownershipThen, placeThen } from '../economy/thatDay.js';
import { AdminUnit } from '../place/adminUnit.js';
import { RuleBook } from '../rules/ruleBook.js';
import { type EvaluationLevel, type EvaluationPeriod, evaluationLevels, evaluationPeriods, notRated, ratingPaper } from './evaluation.js';
import { PartyUnit } from './partyUnit.js';

/** Its secretary says how the unit rates itself, its committee how it is rated. A document: unit, enterprise, ownership, place and group as they stood at the end of the period. */
@Resource<UnitEvaluation>({
  vi: 'Xếp loại tổ chức đảng',
  en: 'Unit evaluation',
  plural: 'unitEvaluations',
  area: 'party',
  title: 'unit.name',
  access: {
    read: {
      ...overseers,
      communeOfficer: { or: [{ unit: inOwnPlaces.unit }, { areaId: inOwnPlaces.area }] },
      unitSecretary: { unitId: inOwnUnits.unit },
    },
    create: { ...boards, unitSecretary: { unitId: inOwnUnits.unit } },
    update: { ...boards, unitSecretary: { unitId: inOwnUnits.unit } },
    delete: boards,
  },
  newest: 'periodTo',
  unique: [['unitId', 'period', 'periodFrom']],
})
export class UnitEvaluation extends Row {
  @Link(() => PartyUnit, { vi: 'Tổ chức đảng', en: 'Unit', required: true, lasting: true })
  unitId!: Key<PartyUnit>;

  @Choice('EvaluationPeriod', evaluationPeriods, { vi: 'Kỳ', en: 'Period', required: true, lasting: true })
  period!: EvaluationPeriod;

  @Day({ vi: 'Kỳ từ ngày', en: 'Period from', required: true, lasting: true })
  periodFrom!: Day;

  @Day({ vi: 'Kỳ đến ngày', en: 'Period to', required: true, lasting: true })
  periodTo!: Day;

  @Choice('EvaluationLevel', evaluationLevels, { vi: 'Tự xếp loại', en: 'Own level', lasting: true, none: notRated })
  selfLevel!: EvaluationLevel | null;

  @Choice('EvaluationLevel', evaluationLevels, {
    vi: 'Xếp loại',
    en: 'Level',
    lasting: true,
    writers: boardWriters,
    none: notRated,
    aliases: ['Kết quả xếp loại', 'Xếp loại năm'],
    hint: { vi: 'Để trống nếu chưa xếp loại', en: 'Empty while not rated' },
  })
  level!: EvaluationLevel | null;

  @Amount({ vi: 'Điểm', en: 'Score', min: 0, max: 100, lasting: true, writers: boardWriters })
  score!: number | null;

  @Code(ratingPaper.number)
  number!: string | null;

  @Day(ratingPaper.decidedOn)
  decidedOn!: Day | null;

  @Link(() => RuleBook, ratingPaper.ruleBook)
  ruleBookId!: Key<RuleBook> | null;

  @Text({
    vi: 'Nhóm so sánh',
    en: 'Comparison group',
    lasting: true,
    writers: boardWriters,
    hint: {
      vi: 'Các tổ chức đảng tương đồng, xét tỷ lệ xuất sắc cùng nhau',
      en: 'Units of a kind, among which the share of the excellent is capped',
    },
  })
  comparisonGroup!: string | null;

  @Link(() => Enterprise, {
    vi: 'Doanh nghiệp khi đó',
    en: 'Enterprise then',
    lasting: true,
    writers: boardWriters,
    captured: { path: 'unit.seat.enterpriseId', on: 'periodTo' },
  })
  enterpriseId!: Key<Enterprise> | null;

  @Choice('Ownership', ownerships, { ...ownershipThen('periodTo'), writers: boardWriters })
  ownership!: Ownership | null;

  @Link(() => AdminUnit, { ...placeThen('periodTo'), writers: boardWriters })
  areaId!: Key<AdminUnit> | null;

  @Text({ vi: 'Ghi chú', en: 'Note', lasting: true })
  note!: string | null;
}
