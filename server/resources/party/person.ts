import type { Many, One } from '../../../shared/where.js';
import { Choice, Code, Day, Flag, Name, Secret, Text } from '../../model/field.js';
import { Back, Current, Only, Via } from '../../model/reach.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { boards, dutyRoles, mobilisers, officialReaders, overseeingReaders, overseers } from '../access.js';
import { MassOrganisationPost } from '../association/massOrganisationPost.js';
import { inOwnPlaces, inOwnUnits, ownOfficials } from '../duty.js';
import { Enterprise } from '../economy/enterprise.js';
import { EnterpriseOwner } from '../economy/enterpriseOwner.js';
import { EnterprisePost } from '../economy/enterprisePost.js';
import { Commendation } from '../plan/commendation.js';
import { Candidate } from './candidate.js';
import { Employment } from './employment.js';
import { PartyMember } from './partyMember.js';

const genders = { MALE: { vi: 'Nam', en: 'Male' }, FEMALE: { vi: 'Nữ', en: 'Female' } };

/** Digits 1-6 of the number tell the province, the century with the sex, and the year of birth. */
const citizenIdChecks = {
  AGREES: { vi: 'Khớp', en: 'Agrees' },
  BIRTH_YEAR: { vi: 'Không khớp năm sinh', en: 'Another year of birth' },
  GENDER: { vi: 'Không khớp giới tính', en: 'Another sex' },
  BOTH: { vi: 'Không khớp năm sinh và giới tính', en: 'Another year of birth and sex' },
};

const schooling = {
  PRIMARY: { vi: 'Tiểu học', en: 'Primary', aliases: ['TH'] },
  LOWER_SECONDARY: { vi: 'Trung học cơ sở', en: 'Lower secondary', aliases: ['THCS', '9/12'] },
  UPPER_SECONDARY: { vi: 'Trung học phổ thông', en: 'Upper secondary', aliases: ['THPT', '12/12'] },
};

const qualifications = {
  ELEMENTARY: { vi: 'Sơ cấp, công nhân kỹ thuật', en: 'Elementary' },
  INTERMEDIATE: { vi: 'Trung cấp', en: 'Intermediate', aliases: ['TC'] },
  COLLEGE: { vi: 'Cao đẳng', en: 'College', aliases: ['CĐ'] },
  UNIVERSITY: { vi: 'Đại học', en: 'University', aliases: ['ĐH', 'Cử nhân', 'Kỹ sư'] },
  MASTER: { vi: 'Thạc sĩ', en: 'Master', aliases: ['ThS'] },
  DOCTOR: { vi: 'Tiến sĩ', en: 'Doctor', aliases: ['TS'] },
};

/** No more of a person than the plan's figures need: no religion, no ethnic group, no image of a card (domain paper 11). */
@Resource<Person>({
  vi: 'Người',
  en: 'Person',
  plural: 'persons',
  area: 'party',
  title: 'fullName',
  lies: [
    'employments.enterprise.sites.areaId',
    'owns.enterprise.sites.areaId',
    'manages.enterprise.sites.areaId',
    'organisationPosts.organisation.enterprise.sites.areaId',
  ],
  access: {
    read: { ...overseers, ...ownOfficials, communeOfficer: inOwnPlaces.person, unitSecretary: inOwnUnits.person },
    // Who proposes a candidate, or names a head, makes the person in the same save: alone it would be out of sight.
    create: { ...mobilisers, ...ownOfficials, unitSecretary: inOwnUnits.candidate },
    update: { ...mobilisers, unitSecretary: { or: [{ member: inOwnUnits.member }, inOwnUnits.considered] } },
    delete: boards,
  },
})
export class Person extends Row {
  @Name({
    vi: 'Họ và tên',
    en: 'Full name',
    required: true,
    given: true,
    privacy: 'personal',
    readers: officialReaders,
    lasting: true,
    aliases: ['Họ tên'],
  })
  fullName!: string;

  @Day({
    vi: 'Ngày sinh',
    en: 'Born on',
    privacy: 'personal',
    readers: officialReaders,
    lasting: true,
    aliases: ['Ngày, tháng, năm sinh', 'Năm sinh'],
  })
  bornOn!: Day | null;

  @Flag({
    vi: 'Trùng họ tên, ngày sinh',
    en: 'Same name and day of birth',
    privacy: 'personal',
    readers: overseeingReaders,
    lasting: true,
    duplicates: ['bornOn', 'fullName'],
  })
  hasDuplicate!: boolean | null;

  @Choice('Gender', genders, { vi: 'Giới tính', en: 'Sex', lasting: true, aliases: ['Nam/Nữ'] })
  gender!: keyof typeof genders | null;

  @Secret({
    vi: 'Số CCCD',
    en: 'Citizen id',
    unique: true,
    format: 'citizenId',
    lasting: true,
    aliases: ['CCCD', 'Số định danh', 'Số định danh cá nhân', 'Số căn cước'],
  })
  citizenId!: Secret | null;

  @Choice('CitizenIdCheck', citizenIdChecks, { vi: 'Kiểm tra số CCCD', en: 'Citizen id check', judges: 'citizenId', lasting: true })
  citizenIdCheck!: keyof typeof citizenIdChecks | null;

  @Code({
    vi: 'Điện thoại',
    en: 'Phone',
    format: 'phone',
    privacy: 'personal',
    readers: officialReaders,
    aliases: ['SĐT', 'Số điện thoại'],
  })
  phone!: string | null;

  @Choice('Schooling', schooling, { vi: 'Giáo dục phổ thông', en: 'General education', aliases: ['Trình độ văn hóa', 'Học vấn'] })
  schooling!: keyof typeof schooling | null;

  @Choice('Qualification', qualifications, { vi: 'Trình độ chuyên môn', en: 'Qualification', aliases: ['Chuyên môn'] })
  qualification!: keyof typeof qualifications | null;

  @Text({ vi: 'Ghi chú', en: 'Note', privacy: 'personal' })
  note!: string | null;

  @Only(() => PartyMember, 'personId', { label: { vi: 'Đảng viên', en: 'Party member' } })
  member!: One<PartyMember>;

  @Back(() => Employment, 'personId', {
    label: { vi: 'Nơi làm việc qua các thời kỳ', en: 'Employments' },
    covered: dutyRoles,
  })
  employments!: Many<Employment>;

  @Current(() => Employment, 'personId', {
    where: { isMain: { eq: true } },
    label: { vi: 'Việc làm hiện nay', en: 'Employment' },
    covered: dutyRoles,
  })
  employment!: One<Employment>;

  @Via(() => Enterprise, 'employment', 'enterprise')
  workplace!: One<Enterprise>;

  @Back(() => EnterpriseOwner, 'personId', { label: { vi: 'Sở hữu doanh nghiệp', en: 'Owns' } })
  owns!: Many<EnterpriseOwner>;

  /** Hướng dẫn 08-HD/BTCTW: a controlling share and a managing title, both. */
  @Current(() => EnterpriseOwner, 'personId', {
    where: { isControlling: { eq: true }, title: { isNull: false } },
    label: { vi: 'Là chủ doanh nghiệp', en: 'As owner' },
  })
  holding!: One<EnterpriseOwner>;

  @Back(() => EnterprisePost, 'personId', { label: { vi: 'Chức danh trong doanh nghiệp', en: 'Manages' } })
  manages!: Many<EnterprisePost>;

  @Back(() => MassOrganisationPost, 'personId', { label: { vi: 'Chức vụ đoàn thể', en: 'Posts in mass organisations' } })
  organisationPosts!: Many<MassOrganisationPost>;

  @Back(() => Candidate, 'personId', { label: { vi: 'Quá trình xem xét kết nạp', en: 'Candidacies' } })
  candidacies!: Many<Candidate>;

  @Back(() => Commendation, 'personId', { label: { vi: 'Khen thưởng', en: 'Commendations' } })
  commendations!: Many<Commendation>;
}
