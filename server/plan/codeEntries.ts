import type { CodeEntry } from '../resources/rules/codeEntry.js';
import lists from './data/enterprise_lists.json' with { type: 'json' };
import ethnicGroups from './data/ethnic_groups.json' with { type: 'json' };
import memberFile from './data/party_forms.json' with { type: 'json' };
import religions from './data/religions.json' with { type: 'json' };
import { edition } from './edition.js';
import { naturalId } from './naturalId.js';
import type { Values } from './reference.js';

type List = Values<CodeEntry>['list'];
type Facts = Pick<Values<CodeEntry>, 'code' | 'name'> & Partial<Pick<Values<CodeEntry>, 'otherNames' | 'group' | 'source' | 'doubt'>>;

const ourCode = 'Mã do hệ thống đặt; tên theo biểu thống kê của Đảng.';
const ourGroup = 'Phụ lục 1 của công văn chỉ thấy qua nguồn thứ cấp không dấu; dấu tiếng Việt và cách chia nhóm do hệ thống đặt.';
const byConvention = 'Mã theo quy ước, chưa kiểm chứng.';

/** Where the list of the State ends: what follows are conventions. */
const lastEthnicGroup = '54';

export const codeEntries: readonly Values<CodeEntry>[] = [
  ...ethnicGroups.items.map(({ code, name, aliases }) =>
    entry('ETHNIC_GROUP', {
      code,
      name,
      otherNames: aliases.join(', ') || null,
      source: 'Quyết định 121-TCTK/PPCĐ (02/3/1979)',
      doubt: code > lastEthnicGroup ? byConvention : null,
    }),
  ),
  ...religions.suggestedCodes.map(({ code, name }) =>
    entry('RELIGION', { code, name, source: 'Biểu thống kê của Đảng, đảng viên chia theo tôn giáo', doubt: ourCode }),
  ),
  ...lists.taxStatus.items.map(({ code, nameVi }) =>
    entry('TAX_STATUS', { code, name: nameVi, source: 'Thông tư 90/2026/TT-BTC, Phụ lục I (từ 01/7/2026)' }),
  ),
  ...memberFile.documents.map(({ no, title_vi, stage }) =>
    entry('MEMBER_FILE', {
      code: String(no).padStart(3, '0'),
      name: title_vi,
      group: known(stage),
      source: 'Công văn 1361-CV/BTCTW, Phụ lục 1',
      doubt: ourGroup,
    }),
  ),
];

function entry(list: List, { code, ...facts }: Facts): Values<CodeEntry> {
  return {
    id: naturalId('CodeEntry', list, code),
    list,
    code,
    otherNames: null,
    group: null,
    source: null,
    doubt: null,
    ...facts,
    edition,
    originalId: null,
  };
}

/** Where in a member's life a paper belongs. */
function known(stage: string): string {
  const stages: Record<string, string> = {
    candidate: 'Xem xét kết nạp',
    admission: 'Kết nạp',
    probation: 'Dự bị',
    official: 'Công nhận chính thức',
    member: 'Đảng viên',
    transfer: 'Chuyển sinh hoạt',
    evaluation: 'Kiểm điểm',
    exemption: 'Miễn sinh hoạt',
    discipline: 'Kỷ luật',
    exit: 'Ra khỏi Đảng',
  };
  const name = stages[stage];
  if (!name) throw new Error(`nobody says what ${stage} is in Vietnamese`);
  return name;
}
