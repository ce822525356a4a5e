import type { Key } from '../../../shared/where.js';
import { Amount, Choice, Day, Link } from '../../model/field.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, overseers } from '../access.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { Enterprise } from '../economy/enterprise.js';
import { type Ownership, ownerships } from '../economy/ownership.js';
import { AdminUnit } from '../place/adminUnit.js';
import { type EvaluationLevel, type EvaluationPeriod, evaluationLevels, evaluationPeriods } from './evaluation.js';
import { PartyMember } from './partyMember.js';
import { PartyUnit } from './partyUnit.js';

/** A document. Who works in an enterprise but is registered elsewhere is rated elsewhere: the unit is captured, not the workplace. */
@Resource<MemberEvaluation>({
  vi: 'Xếp loại đảng viên',
  en: 'Member evaluation',
  plural: 'memberEvaluations',
  area: 'party',
  title: 'member.person.fullName',
  access: {
    read: { ...overseers, communeOfficer: { member: inOwnPlaces.member }, unitSecretary: { unitId: inOwnUnits.unit } },
    create: boards,
    update: boards,
    delete: boards,
  },
  newest: 'periodTo',
  unique: [['memberId', 'period', 'periodFrom']],
})
export class MemberEvaluation extends Row {
  @Link(() => PartyMember, { vi: 'Đảng viên', en: 'Member', required: true, lasting: true })
  memberId!: Key<PartyMember>;

  @Choice('EvaluationPeriod', evaluationPeriods, { vi: 'Kỳ', en: 'Period', required: true, lasting: true })
  period!: EvaluationPeriod;

  @Day({ vi: 'Kỳ từ ngày', en: 'Period from', required: true, lasting: true })
  periodFrom!: Day;

  @Day({ vi: 'Kỳ đến ngày', en: 'Period to', required: true, lasting: true })
  periodTo!: Day;

  @Choice('EvaluationLevel', evaluationLevels, {
    vi: 'Xếp loại',
    en: 'Level',
    privacy: 'personal',
    lasting: true,
    hint: { vi: 'Để trống nếu chưa xếp loại', en: 'Empty while not rated' },
  })
  level!: EvaluationLevel | null;

  @Amount({ vi: 'Điểm', en: 'Score', min: 0, max: 100, privacy: 'personal', lasting: true })
  score!: number | null;

  @Link(() => PartyUnit, {
    vi: 'Chi bộ khi đó',
    en: 'Unit then',
    lasting: true,
    captured: { path: 'member.registration.unitId', on: 'periodTo' },
  })
  unitId!: Key<PartyUnit> | null;

  @Link(() => Enterprise, {
    vi: 'Doanh nghiệp của chi bộ khi đó',
    en: 'The unit’s enterprise then',
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
