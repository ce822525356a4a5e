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
import { PartyMember } from './partyMember.js';
import { PartyUnit } from './partyUnit.js';

/** A document: members rate themselves, their committee rates them. Who works in an enterprise but is registered elsewhere is rated elsewhere: the unit is captured, not the workplace. */
@Resource<MemberEvaluation>({
  vi: 'Xếp loại đảng viên',
  en: 'Member evaluation',
  plural: 'memberEvaluations',
  area: 'party',
  title: 'member.person.fullName',
  access: {
    read: { ...overseers, communeOfficer: { member: inOwnPlaces.member }, unitSecretary: { unitId: inOwnUnits.unit } },
    create: { ...boards, unitSecretary: { unitId: inOwnUnits.unit } },
    update: { ...boards, unitSecretary: { unitId: inOwnUnits.unit } },
    delete: boards,
  },
  newest: 'periodTo',
  unique: [['memberId', 'period', 'periodFrom']],
})
export class MemberEvaluation extends Row {
  @Link(() => PartyMember, { vi: 'Đảng viên', en: 'Member', required: true, lasting: true, aliases: ['Họ và tên', 'Họ tên'] })
  memberId!: Key<PartyMember>;

  @Choice('EvaluationPeriod', evaluationPeriods, { vi: 'Kỳ', en: 'Period', required: true, lasting: true })
  period!: EvaluationPeriod;

  @Day({ vi: 'Kỳ từ ngày', en: 'Period from', required: true, lasting: true })
  periodFrom!: Day;

  @Day({ vi: 'Kỳ đến ngày', en: 'Period to', required: true, lasting: true })
  periodTo!: Day;

  @Choice('EvaluationLevel', evaluationLevels, { vi: 'Tự xếp loại', en: 'Own level', privacy: 'personal', lasting: true, none: notRated })
  selfLevel!: EvaluationLevel | null;

  @Choice('EvaluationLevel', evaluationLevels, {
    vi: 'Xếp loại',
    en: 'Level',
    privacy: 'personal',
    lasting: true,
    writers: boardWriters,
    none: notRated,
    aliases: ['Kết quả xếp loại', 'Xếp loại năm'],
    hint: { vi: 'Để trống nếu chưa xếp loại', en: 'Empty while not rated' },
  })
  level!: EvaluationLevel | null;

  @Amount({ vi: 'Điểm', en: 'Score', min: 0, max: 100, privacy: 'personal', lasting: true, writers: boardWriters })
  score!: number | null;

  @Text({ vi: 'Lý do không hoàn thành', en: 'Why not completed', privacy: 'personal', lasting: true })
  reason!: string | null;

  @Code(ratingPaper.number)
  number!: string | null;

  @Day(ratingPaper.decidedOn)
  decidedOn!: Day | null;

  @Link(() => RuleBook, ratingPaper.ruleBook)
  ruleBookId!: Key<RuleBook> | null;

  @Link(() => PartyUnit, {
    vi: 'Chi bộ khi đó',
    en: 'Unit then',
    aliases: ['Chi bộ'],
    lasting: true,
    writers: boardWriters,
    captured: { path: 'member.registration.unitId', on: 'periodTo' },
  })
  unitId!: Key<PartyUnit> | null;

  @Link(() => Enterprise, {
    vi: 'Doanh nghiệp của chi bộ khi đó',
    en: 'The unit’s enterprise then',
    lasting: true,
    writers: boardWriters,
    captured: { path: 'unit.seat.enterpriseId', on: 'periodTo' },
  })
  enterpriseId!: Key<Enterprise> | null;

  @Choice('Ownership', ownerships, { ...ownershipThen('periodTo'), writers: boardWriters })
  ownership!: Ownership | null;

  @Link(() => AdminUnit, { ...placeThen('periodTo'), writers: boardWriters })
  areaId!: Key<AdminUnit> | null;
}
