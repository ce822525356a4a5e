import type { Agency } from '../resources/plan/agency.js';
import { communeOn } from './adminUnits.js';
import { firstDay } from './lifeSpans.js';
import { naturalId } from './naturalId.js';
import type { Values } from './reference.js';
import { bacGiang, bacNinh, reform, tanYen } from './upperUnits.js';

type Kind = Values<Agency>['kind'];
type Facts = Pick<Values<Agency>, 'name' | 'kind'> & Partial<Pick<Values<Agency>, 'symbol' | 'areaId' | 'doubt' | 'source'>>;

const unknownFirstDay = 'Ngày thành lập chưa tra: ghi 01/01/1997.';
const group = 'Nhóm cơ quan, ghi theo nguyên văn kế hoạch; từng cơ quan, đơn vị chưa nhập.';
const noHeir = 'Kết thúc cùng cấp huyện; cơ quan kế thừa chưa tìm thấy.';

/** Those above province: they issue the texts, and no reform has touched them. */
const central = {
  congress: { name: 'Đại hội đại biểu toàn quốc của Đảng', kind: 'PARTY_COMMITTEE' },
  centralCommittee: { name: 'Ban Chấp hành Trung ương Đảng', kind: 'PARTY_COMMITTEE', symbol: 'TW' },
  centralOrganisation: { name: 'Ban Tổ chức Trung ương', kind: 'PARTY_BOARD', symbol: 'BTCTW' },
  centralOffice: { name: 'Văn phòng Trung ương Đảng', kind: 'PARTY_BOARD', symbol: 'VPTW' },
  assembly: { name: 'Quốc hội', kind: 'GOVERNMENT' },
  government: { name: 'Chính phủ', kind: 'GOVERNMENT', symbol: 'CP' },
  ministryOfFinance: { name: 'Bộ Tài chính', kind: 'GOVERNMENT', symbol: 'BTC' },
} satisfies Record<string, Facts>;

/** Those the plan names, which ended with the district or with the province of Bắc Giang. */
const ended = {
  formerProvince: { name: 'Tỉnh ủy Bắc Giang', kind: 'PARTY_COMMITTEE', symbol: 'TU', areaId: bacGiang.id },
  formerProvinceBureau: { name: 'Ban Thường vụ Tỉnh ủy Bắc Giang', kind: 'PARTY_COMMITTEE', symbol: 'TU', areaId: bacGiang.id },
  formerProvinceStanding: { name: 'Thường trực Tỉnh ủy Bắc Giang', kind: 'PARTY_COMMITTEE', symbol: 'TU', areaId: bacGiang.id },
  formerProvinceOrganisation: { name: 'Ban Tổ chức Tỉnh ủy Bắc Giang', kind: 'PARTY_BOARD', symbol: 'BTCTU', areaId: bacGiang.id },
  district: { name: 'Huyện ủy Tân Yên', kind: 'PARTY_COMMITTEE', symbol: 'HU' },
  bureau: { name: 'Ban Thường vụ Huyện ủy Tân Yên', kind: 'PARTY_COMMITTEE', symbol: 'HU' },
  standing: { name: 'Thường trực Huyện ủy Tân Yên', kind: 'PARTY_COMMITTEE', symbol: 'HU' },
  enterpriseCommittee: { name: 'Đảng ủy Khối Doanh nghiệp huyện Tân Yên', kind: 'PARTY_COMMITTEE', symbol: 'ĐUK' },
  organisation: { name: 'Ban Tổ chức Huyện ủy Tân Yên', kind: 'PARTY_BOARD', symbol: 'BTC' },
  propaganda: {
    name: 'Ban Tuyên giáo Huyện ủy Tân Yên',
    kind: 'PARTY_BOARD',
    doubt: 'Ở tỉnh, Ban Tuyên giáo và Ban Dân vận đã hợp nhất trước ngày 01/4/2025; ngày hợp nhất ở huyện chưa tìm thấy.',
  },
  mobilisation: {
    name: 'Ban Dân vận Huyện ủy Tân Yên',
    kind: 'PARTY_BOARD',
    doubt: 'Ở tỉnh, Ban Tuyên giáo và Ban Dân vận đã hợp nhất trước ngày 01/4/2025; ngày hợp nhất ở huyện chưa tìm thấy.',
  },
  office: { name: 'Văn phòng Huyện ủy Tân Yên', kind: 'PARTY_BOARD', symbol: 'VP', doubt: noHeir },
  people: { name: 'Ủy ban nhân dân huyện Tân Yên', kind: 'GOVERNMENT', symbol: 'UBND' },
  union: { name: 'Liên đoàn Lao động huyện Tân Yên', kind: 'MASS_ORGANISATION' },
  youth: { name: 'Huyện đoàn Tân Yên', kind: 'MASS_ORGANISATION' },
  front: {
    name: 'Ủy ban Mặt trận Tổ quốc và các tổ chức chính trị - xã hội huyện Tân Yên',
    kind: 'MASS_ORGANISATION',
    doubt: `${group} ${noHeir}`,
  },
  units: { name: 'Các chi, đảng bộ trực thuộc Huyện ủy Tân Yên', kind: 'PARTY_COMMITTEE', doubt: `${group} ${noHeir}` },
  bodies: { name: 'Các cơ quan, đơn vị thuộc Huyện ủy, UBND huyện Tân Yên', kind: 'GOVERNMENT', doubt: `${group} ${noHeir}` },
  members: { name: 'Ủy viên Ban Thường vụ Huyện ủy, Huyện ủy viên huyện Tân Yên', kind: 'PARTY_COMMITTEE', doubt: `${group} ${noHeir}` },
} satisfies Record<string, Facts>;

/** Those of the merged province. */
const province = {
  province: { name: 'Tỉnh ủy Bắc Ninh', kind: 'PARTY_COMMITTEE', symbol: 'TU' },
  provinceBureau: { name: 'Ban Thường vụ Tỉnh ủy Bắc Ninh', kind: 'PARTY_COMMITTEE', symbol: 'TU' },
  provinceStanding: { name: 'Thường trực Tỉnh ủy Bắc Ninh', kind: 'PARTY_COMMITTEE', symbol: 'TU' },
  provinceOrganisation: { name: 'Ban Tổ chức Tỉnh ủy Bắc Ninh', kind: 'PARTY_BOARD', symbol: 'BTCTU' },
  provincePropaganda: { name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Bắc Ninh', kind: 'PARTY_BOARD' },
  provinceGovernmentCommittee: {
    name: 'Đảng ủy Ủy ban nhân dân tỉnh Bắc Ninh',
    kind: 'PARTY_COMMITTEE',
    source: 'tienphong.vn 1754561 (đảng bộ UBND tỉnh lập do hợp nhất)',
  },
  provincePeople: { name: 'Ủy ban nhân dân tỉnh Bắc Ninh', kind: 'GOVERNMENT', symbol: 'UBND' },
  zoneBoard: { name: 'Ban Quản lý các khu công nghiệp tỉnh Bắc Ninh', kind: 'GOVERNMENT', doubt: 'Chưa kiểm chứng.' },
  provinceUnion: { name: 'Liên đoàn Lao động tỉnh Bắc Ninh', kind: 'MASS_ORGANISATION', doubt: 'Chưa kiểm chứng.' },
} satisfies Record<string, Facts>;

/** What each commune and ward has since the reform: how its name begins, and what it is. */
const local = {
  committee: { title: 'Đảng ủy', kind: 'PARTY_COMMITTEE', symbol: 'ĐU', doubt: null },
  localBureau: { title: 'Ban Thường vụ Đảng ủy', kind: 'PARTY_COMMITTEE', symbol: 'ĐU', doubt: null },
  localStanding: { title: 'Thường trực Đảng ủy', kind: 'PARTY_COMMITTEE', symbol: 'ĐU', doubt: null },
  partyBuilding: {
    title: 'Ban Xây dựng Đảng',
    kind: 'PARTY_BOARD',
    symbol: null,
    doubt: 'Tên gọi thấy trong ứng dụng của phường năm 2026.',
  },
  localPeople: { title: 'Ủy ban nhân dân', kind: 'GOVERNMENT', symbol: 'UBND', doubt: null },
  localUnion: { title: 'Công đoàn', kind: 'MASS_ORGANISATION', symbol: null, doubt: 'Chưa kiểm chứng.' },
  localYouth: { title: 'Đoàn Thanh niên', kind: 'MASS_ORGANISATION', symbol: null, doubt: 'Chưa kiểm chứng.' },
} satisfies Record<string, { title: string; kind: Kind; symbol: string | null; doubt: string | null }>;

export type LocalAgency = keyof typeof local;
export type AgencyKey = keyof typeof central | keyof typeof ended | keyof typeof province;

/** Five communes of the district, and the ward that took in Quế Nham. */
export const presentCommunes = ['07339', '07306', '07330', '07333', '07351', '07228'].map((code) => communeOn(code, reform));

export const agencyId = (key: AgencyKey) => naturalId('Agency', key);
export const localAgencyId = (key: LocalAgency, areaCode: string) => naturalId('Agency', key, areaCode);

const agency = (id: string, { startedOn, endedOn, ...facts }: Facts & Pick<Values<Agency>, 'startedOn' | 'endedOn'>): Values<Agency> => ({
  id,
  symbol: null,
  unitId: null,
  areaId: null,
  source: 'Kế hoạch thực hiện Nghị quyết 301',
  ...facts,
  startedOn,
  endedOn,
  doubt: [facts.doubt, startedOn === firstDay && unknownFirstDay].filter(Boolean).join(' ') || null,
});

const keyed = (list: Record<string, Facts>) => Object.entries<Facts>(list);

/** Ends and has successors; never rewritten (domain paper 12.5). */
export const agencies: readonly Values<Agency>[] = [
  ...keyed(central).map(([key, facts]) => agency(naturalId('Agency', key), { source: null, ...facts, startedOn: firstDay, endedOn: null })),
  ...keyed(ended).map(([key, facts]) =>
    agency(naturalId('Agency', key), { areaId: tanYen.id, ...facts, startedOn: firstDay, endedOn: reform }),
  ),
  ...keyed(province).map(([key, facts]) =>
    agency(naturalId('Agency', key), { source: null, ...facts, areaId: bacNinh.id, startedOn: reform, endedOn: null }),
  ),
  ...presentCommunes.flatMap(({ id: areaId, code, fullName }) =>
    Object.entries(local).map(([key, { title, ...facts }]) => {
      const name = `${title} ${fullName.charAt(0).toLowerCase()}${fullName.slice(1)}`;
      return agency(naturalId('Agency', key, code), { ...facts, name, areaId, source: null, startedOn: reform, endedOn: null });
    }),
  ),
];
