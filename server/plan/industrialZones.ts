import type { IndustrialZone } from '../resources/place/industrialZone.js';
import type { IndustrialZoneArea } from '../resources/place/industrialZoneArea.js';
import { communeOn } from './adminUnits.js';
import data from './data/industrial_clusters.json' with { type: 'json' };
import { naturalId } from './naturalId.js';
import type { Values } from './reference.js';

type Item = (typeof data.items)[number];

/** What the sources say besides figures, in the words of the office that reads it. */
const notes: Record<string, { note?: string; doubt?: string; areaDoubt?: string }> = {
  'kcn-phuc-son': { note: 'Khu công nghiệp duy nhất của huyện đã thành lập; 63,94 % đất nhà máy, kho; 16,64 % đất giao thông.' },
  'ccn-lang-cao': { note: 'Hạ tầng cơ bản hoàn thành; 8 dự án, lấp đầy khoảng 20 %.' },
  'ccn-kim-trang': {
    note: 'Một dự án đầu tư nước ngoài (4 ha) từ năm 2021.',
    doubt: 'Diện tích chưa rõ: nguồn suy ra khoảng 100 ha, vượt mức 75 ha của một cụm.',
  },
  'ccn-ngoc-chau': {
    note: '2 doanh nghiệp trong nước trên 2,8 ha, lấp đầy khoảng 5 %.',
    areaDoubt: 'Xã suy luận từ tên cụm.',
  },
  'ccn-dong-dinh': {
    note: 'Cụm lâu đời nhất của huyện.',
    doubt: 'Chưa kiểm chứng; diện tích chưa rõ.',
    areaDoubt: 'Địa bàn chưa kiểm chứng.',
  },
  'kcn-ngoc-thien-thuong-lan': { doubt: 'Mới biết tên; một phần thuộc xã Thượng Lan (Việt Yên), ngoài địa bàn.' },
};
const nameOnly = 'Mới biết tên và địa bàn; diện tích chưa rõ.';

const kinds: Record<string, Values<IndustrialZone>['kind']> = { KCN: 'ZONE', CCN: 'CLUSTER' };
const statuses: Record<string, Values<IndustrialZone>['status']> = {
  planned: 'PLANNED',
  established: 'ESTABLISHED',
  operating: 'OPERATING',
};

const zoneId = ({ id }: Item) => naturalId('IndustrialZone', id);

export const industrialZones: readonly Values<IndustrialZone>[] = data.items.map((item) => ({
  id: zoneId(item),
  code: item.id.toUpperCase(),
  name: item.name,
  kind: known(kinds, item.kind),
  status: known(statuses, item.status.split(/\W/)[0] ?? ''),
  hectares: item.areaHa,
  decision: item.planApproved ? 'UBND tỉnh duyệt quy hoạch chi tiết 1/500' : null,
  decidedOn: item.planApproved?.slice(0, 10) ?? null,
  developer: null,
  note: notes[item.id]?.note ?? null,
  source: item.source,
  doubt: notes[item.id]?.doubt ?? (item.confidence === 'name sourced' ? nameOnly : null),
}));

/** The sources name the communes of the plan's day. */
const planDay = '2023-12-01';

export const industrialZoneAreas: readonly Values<IndustrialZoneArea>[] = data.items.flatMap((item) =>
  item.communes2020.map((code) => ({
    id: naturalId('IndustrialZoneArea', item.id, code),
    zoneId: zoneId(item),
    areaId: communeOn(code, planDay).id,
    doubt: notes[item.id]?.areaDoubt ?? null,
  })),
);

function known<T>(words: Record<string, T>, word: string): T {
  const meant = words[word];
  if (meant === undefined) throw new Error(`${word} is none of ${Object.keys(words)}`);
  return meant;
}
