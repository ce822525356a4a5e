import type { AgencySuccession } from '../resources/plan/agencySuccession.js';
import { type AgencyKey, agencyId, type LocalAgency, localAgencyId, presentCommunes } from './agencies.js';
import { naturalId } from './naturalId.js';
import type { Values } from './reference.js';
import { reform } from './upperUnits.js';

type Certainty = NonNullable<Values<AgencySuccession>['certainty']>;

interface Heirs {
  /** One of each commune and ward. */
  local?: LocalAgency;
  upper?: readonly AgencyKey[];
  certainty: Certainty;
  source?: string;
  doubt: string | null;
}

const allocation = 'Mô hình hai cấp là chắc chắn; việc phân bổ lại chỉ tiêu của huyện cho các xã, phường chưa tìm thấy.';
const unverified = 'Chưa kiểm chứng.';
const merged = 'hoinhabaobacgiang.vn (Ban Tuyên giáo và Dân vận Tỉnh ủy, 01/4/2025)';
const boards = 'Tên Ban Xây dựng Đảng thấy trong ứng dụng của phường năm 2026; việc chia nhiệm vụ giữa xã và tỉnh chưa tìm thấy.';

/** Domain paper 12.5, with its marks of certainty. */
const heirs: { readonly [K in AgencyKey]?: Heirs } = {
  formerProvince: { upper: ['province'], certainty: 'SURE', doubt: null },
  formerProvinceBureau: { upper: ['provinceBureau'], certainty: 'INFERRED', doubt: null },
  formerProvinceStanding: { upper: ['provinceStanding'], certainty: 'INFERRED', doubt: null },
  formerProvinceOrganisation: { upper: ['provinceOrganisation'], certainty: 'INFERRED', doubt: null },
  district: { local: 'committee', certainty: 'SURE', doubt: allocation },
  bureau: { local: 'localBureau', certainty: 'SURE', doubt: allocation },
  standing: { local: 'localStanding', certainty: 'SURE', doubt: allocation },
  enterpriseCommittee: {
    local: 'committee',
    upper: ['provinceGovernmentCommittee'],
    certainty: 'UNVERIFIED',
    source: 'tienphong.vn 1754561',
    doubt: 'Kết thúc cùng cấp huyện: tổ chức đảng về đảng ủy xã, phường, đơn vị của tỉnh về Đảng bộ UBND tỉnh. Chưa kiểm chứng.',
  },
  organisation: { local: 'partyBuilding', upper: ['provinceOrganisation'], certainty: 'INFERRED', doubt: boards },
  mobilisation: { local: 'partyBuilding', upper: ['provincePropaganda'], certainty: 'INFERRED', source: merged, doubt: boards },
  propaganda: { local: 'partyBuilding', upper: ['provincePropaganda'], certainty: 'INFERRED', source: merged, doubt: boards },
  union: { local: 'localUnion', upper: ['provinceUnion'], certainty: 'UNVERIFIED', doubt: unverified },
  youth: { local: 'localYouth', certainty: 'UNVERIFIED', doubt: unverified },
  people: { local: 'localPeople', upper: ['provincePeople', 'zoneBoard'], certainty: 'UNVERIFIED', doubt: unverified },
};

export const agencySuccessions: readonly Values<AgencySuccession>[] = Object.entries(heirs).flatMap(([key, { local, upper, ...rest }]) => {
  const beforeId = naturalId('Agency', key);
  const after = [...presentCommunes.flatMap(({ code }) => (local ? [localAgencyId(local, code)] : [])), ...(upper ?? []).map(agencyId)];
  return after.map((afterId) => ({
    id: naturalId('AgencySuccession', beforeId, afterId),
    beforeId,
    afterId,
    effectiveOn: reform,
    source: null,
    ...rest,
  }));
});
