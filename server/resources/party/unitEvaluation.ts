import type { Key } from '../../../shared/where.js';
import { Amount, Choice, Day, Link, Text } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, overseers } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { Enterprise } from '../economy/enterprise.js';
import { type Ownership, ownerships } from '../economy/ownership.js';
import { AdminUnit } from '../place/adminUnit.js';
import { RuleBook } from '../rules/ruleBook.js';
import { type EvaluationLevel, type EvaluationPeriod, evaluationLevels, evaluationPeriods } from './evaluation.js';
import { PartyUnit } from './partyUnit.js';

/** A document: unit, enterprise, ownership, place and group as they stood at the end of the period. */
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
    create: boards,
    update: boards,
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

  @Choice('EvaluationLevel', evaluationLevels, { vi: 'Tự xếp loại', en: 'Own level', lasting: true })
  selfLevel!: EvaluationLevel | null;

  @Choice('EvaluationLevel', evaluationLevels, {
    vi: 'Xếp loại',
    en: 'Level',
    lasting: true,
    hint: { vi: 'Để trống nếu chưa xếp loại', en: 'Empty while not rated' },
  })
  level!: EvaluationLevel | null;

  @Amount({ vi: 'Điểm', en: 'Score', min: 0, max: 100, lasting: true })
  score!: number | null;

  @Link(() => RuleBook, { vi: 'Theo quy định', en: 'By rule book', lasting: true })
  ruleBookId!: Key<RuleBook> | null;

  @Text({ vi: 'Nhóm so sánh', en: 'Comparison group', lasting: true })
  comparisonGroup!: string | null;

  @Link(() => Enterprise, {
    vi: 'Doanh nghiệp khi đó',
    en: 'Enterprise then',
    lasting: true,
    captured: { path: 'unit.seat.enterpriseId', on: 'periodTo' },
  })
  enterpriseId!: Key<Enterprise> | null;

  @Choice('Ownership', ownerships, {
    vi: 'Thành phần kinh tế khi đó',
    en: 'Ownership then',
    lasting: true,
    captured: { path: 'enterprise.standing.ownership', on: 'periodTo' },
  })
  ownership!: Ownership | null;

  @Link(() => AdminUnit, {
    vi: 'Địa bàn khi đó',
    en: 'Place then',
    lasting: true,
    captured: { path: 'enterprise.site.areaId', on: 'periodTo' },
  })
  areaId!: Key<AdminUnit> | null;
}
