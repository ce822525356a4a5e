import type { Key, Many, One } from '../../../shared/where.js';
import { Amount, Choice, Code, Day, Link, Name, Text } from '../../model/field.js';
import { Back, Current, Via } from '../../model/reach.js';
import { Resource } from '../../model/resource.js';
import { Row } from '../../model/row.js';
import { agencies, boards, dutyRoles, registrars } from '../access.js';
import { MassOrganisation } from '../association/massOrganisation.js';
import { inOwnPlaces, inOwnUnits } from '../duty.js';
import { Candidate } from '../party/candidate.js';
import { Employment } from '../party/employment.js';
import { EstablishmentCase } from '../party/establishmentCase.js';
import { MembershipDecision } from '../party/membershipDecision.js';
import { PartyUnitEnterprise } from '../party/partyUnitEnterprise.js';
import { UnitDecision } from '../party/unitDecision.js';
import { AdminUnit } from '../place/adminUnit.js';
import { IndustrialZone } from '../place/industrialZone.js';
import { Commendation } from '../plan/commendation.js';
import { DevelopmentPlanLine } from '../plan/developmentPlanLine.js';
import { DialogueEnterprise } from '../plan/dialogueEnterprise.js';
import { Obstruction } from '../plan/obstruction.js';
import { Petition } from '../plan/petition.js';
import { EnterpriseOwner } from './enterpriseOwner.js';
import { EnterprisePost } from './enterprisePost.js';
import { EnterpriseSite } from './enterpriseSite.js';
import { EnterpriseStanding } from './enterpriseStanding.js';
import { Industry } from './industry.js';
import { Visit } from './visit.js';
import { WorkforceSurvey } from './workforceSurvey.js';

const taxCodeChecks = {
  RIGHT: { vi: 'Đúng', en: 'Right' },
  CHECK_DIGIT: { vi: 'Sai số kiểm tra', en: 'Wrong check digit' },
};

const attitudes = {
  SUPPORTS: { vi: 'Ủng hộ', en: 'Supports' },
  UNDECIDED: { vi: 'Chưa rõ', en: 'Undecided' },
  OPPOSES: { vi: 'Không ủng hộ', en: 'Opposes' },
};

/** A legal entity. Where it works is its sites; what it is, by law and by capital, its standings. */
@Resource<Enterprise>({
  vi: 'Doanh nghiệp',
  en: 'Enterprise',
  plural: 'enterprises',
  area: 'economy',
  title: 'name',
  access: {
    read: { ...agencies, communeOfficer: inOwnPlaces.enterprise, unitSecretary: inOwnUnits.enterprise },
    create: registrars,
    update: { ...registrars, communeOfficer: inOwnPlaces.enterprise },
    delete: boards,
  },
})
export class Enterprise extends Row {
  @Name({
    vi: 'Tên doanh nghiệp',
    en: 'Name',
    required: true,
    privacy: 'public',
    lasting: true,
    aliases: ['Tên DN', 'Tên đơn vị', 'Doanh nghiệp'],
  })
  name!: string;

  @Code({
    vi: 'Mã số thuế',
    en: 'Tax code',
    required: true,
    unique: true,
    format: 'taxCode',
    privacy: 'public',
    lasting: true,
    aliases: ['MST', 'MST doanh nghiệp', 'Mã số doanh nghiệp'],
    hint: {
      vi: '10 số; đơn vị phụ thuộc thêm gạch và 3 số; hộ kinh doanh 12 số',
      en: '10 digits; a dependent unit adds a dash and 3; a household has 12',
    },
  })
  taxCode!: string;

  @Choice('TaxCodeCheck', taxCodeChecks, { vi: 'Kiểm tra mã số thuế', en: 'Tax code check', judges: 'taxCode', lasting: true })
  taxCodeCheck!: keyof typeof taxCodeChecks | null;

  @Name({ vi: 'Tên giao dịch', en: 'Trading name', privacy: 'public' })
  tradingName!: string | null;

  @Name({ vi: 'Tên tiếng Anh', en: 'English name', privacy: 'public' })
  englishName!: string | null;

  @Link(() => Enterprise, {
    vi: 'Doanh nghiệp chủ quản',
    en: 'Parent enterprise',
    privacy: 'public',
    lasting: true,
    hint: { vi: 'Của chi nhánh, địa điểm kinh doanh', en: 'Of a branch or business location' },
  })
  parentId!: Key<Enterprise> | null;

  @Day({ vi: 'Ngày thành lập', en: 'Founded on', privacy: 'public', lasting: true, aliases: ['Thành lập', 'Ngày, tháng, năm thành lập'] })
  foundedOn!: Day | null;

  @Day({
    vi: 'Ngày đi vào hoạt động',
    en: 'Operating since',
    privacy: 'public',
    lasting: true,
    aliases: ['Đi vào hoạt động'],
    hint: { vi: 'Mốc tính 6 tháng của Nghị định 98/2014/NĐ-CP', en: 'Starts the six months of Decree 98/2014' },
  })
  operatingOn!: Day | null;

  @Link(() => Industry, { vi: 'Ngành nghề chính', en: 'Main industry', privacy: 'public', aliases: ['Ngành'] })
  industryId!: Key<Industry> | null;

  @Amount({
    vi: 'Vốn điều lệ (triệu đồng)',
    en: 'Charter capital (million VND)',
    format: 'money',
    min: 0,
    privacy: 'public',
    aliases: ['Vốn điều lệ'],
  })
  charterCapital!: number | null;

  @Text({ vi: 'Nước đầu tư', en: 'Country of investor', privacy: 'public' })
  investorCountry!: string | null;

  @Name({ vi: 'Người liên hệ', en: 'Contact', given: true, privacy: 'personal', aliases: ['Đầu mối liên hệ'] })
  contact!: string | null;

  @Code({ vi: 'Điện thoại', en: 'Phone', format: 'phone', aliases: ['SĐT', 'Số điện thoại'] })
  phone!: string | null;

  @Text({ vi: 'Thư điện tử', en: 'E-mail', format: 'email', aliases: ['Email'] })
  email!: string | null;

  @Text({ vi: 'Trang web', en: 'Website', format: 'webAddress' })
  website!: string | null;

  @Choice('OwnerAttitude', attitudes, {
    vi: 'Thái độ của chủ doanh nghiệp',
    en: "Owner's attitude",
    readers: ['enterpriseCommittee', 'organisationBoard', 'massMobilisation', 'standingCommittee'],
    writers: ['enterpriseCommittee', 'organisationBoard'],
    hint: { vi: 'Đánh giá của cấp ủy về việc lập tổ chức đảng', en: 'The committee’s judgement on setting up a Party unit' },
  })
  attitude!: keyof typeof attitudes | null;

  @Text({ vi: 'Ghi chú', en: 'Note' })
  note!: string | null;

  @Back(() => EnterpriseStanding, 'enterpriseId', {
    label: { vi: 'Tình trạng qua các thời kỳ', en: 'Standings' },
    covered: dutyRoles,
  })
  standings!: Many<EnterpriseStanding>;

  @Current(() => EnterpriseStanding, 'enterpriseId', { label: { vi: 'Tình trạng hiện nay', en: 'Standing' }, covered: dutyRoles })
  standing!: One<EnterpriseStanding>;

  @Back(() => EnterpriseSite, 'enterpriseId', { label: { vi: 'Cơ sở', en: 'Sites' }, covered: ['unitSecretary'] })
  sites!: Many<EnterpriseSite>;

  @Current(() => EnterpriseSite, 'enterpriseId', {
    where: { isMain: { eq: true } },
    label: { vi: 'Cơ sở chính', en: 'Main site' },
    covered: ['unitSecretary'],
  })
  site!: One<EnterpriseSite>;

  @Via(() => AdminUnit, 'site', 'area')
  place!: One<AdminUnit>;

  @Via(() => IndustrialZone, 'site', 'zone')
  zone!: One<IndustrialZone>;

  @Back(() => Enterprise, 'parentId', { label: { vi: 'Chi nhánh, địa điểm', en: 'Branches' } })
  branches!: Many<Enterprise>;

  @Back(() => PartyUnitEnterprise, 'enterpriseId', {
    label: { vi: 'Tổ chức đảng', en: 'Party units' },
    covered: dutyRoles,
  })
  units!: Many<PartyUnitEnterprise>;

  @Back(() => Employment, 'enterpriseId', { label: { vi: 'Người làm việc', en: 'People at work' } })
  employments!: Many<Employment>;

  @Back(() => MembershipDecision, 'enterpriseId', { label: { vi: 'Quyết định về đảng viên', en: 'Membership decisions' } })
  decisions!: Many<MembershipDecision>;

  @Back(() => WorkforceSurvey, 'enterpriseId', { label: { vi: 'Khảo sát lao động', en: 'Workforce surveys' } })
  surveys!: Many<WorkforceSurvey>;

  @Current(() => WorkforceSurvey, 'enterpriseId', { label: { vi: 'Lao động hiện nay', en: 'Workforce' } })
  survey!: One<WorkforceSurvey>;

  @Back(() => EnterpriseOwner, 'enterpriseId', { label: { vi: 'Chủ doanh nghiệp, thành viên góp vốn', en: 'Owners' } })
  owners!: Many<EnterpriseOwner>;

  @Back(() => EnterprisePost, 'enterpriseId', { label: { vi: 'Người quản lý, đại diện', en: 'Managers' } })
  posts!: Many<EnterprisePost>;

  @Back(() => Visit, 'enterpriseId', { label: { vi: 'Lần đến thăm, làm việc', en: 'Visits' } })
  visits!: Many<Visit>;

  @Back(() => Candidate, 'enterpriseId', { label: { vi: 'Đối tượng kết nạp', en: 'Candidates' } })
  candidates!: Many<Candidate>;

  @Back(() => MassOrganisation, 'enterpriseId', { label: { vi: 'Đoàn thể', en: 'Mass organisations' } })
  organisations!: Many<MassOrganisation>;

  @Back(() => DialogueEnterprise, 'enterpriseId', { label: { vi: 'Đối thoại', en: 'Dialogues' } })
  dialogues!: Many<DialogueEnterprise>;

  @Back(() => Petition, 'enterpriseId', { label: { vi: 'Kiến nghị', en: 'Petitions' } })
  petitions!: Many<Petition>;

  @Back(() => EstablishmentCase, 'enterpriseId', { label: { vi: 'Hồ sơ thành lập tổ chức đảng', en: 'Establishment cases' } })
  cases!: Many<EstablishmentCase>;

  @Back(() => UnitDecision, 'enterpriseId', { label: { vi: 'Quyết định về tổ chức đảng', en: 'Unit decisions' } })
  acts!: Many<UnitDecision>;

  @Back(() => DevelopmentPlanLine, 'enterpriseId', { label: { vi: 'Chỉ tiêu phát triển hằng năm', en: 'Development plan' } })
  planned!: Many<DevelopmentPlanLine>;

  @Back(() => Commendation, 'enterpriseId', { label: { vi: 'Khen thưởng', en: 'Commendations' } })
  commendations!: Many<Commendation>;

  @Back(() => Obstruction, 'enterpriseId', { label: { vi: 'Hành vi cản trở', en: 'Obstructions' } })
  obstructions!: Many<Obstruction>;
}
