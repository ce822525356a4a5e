import { adminUnits } from '../plan/adminUnits.js';
import { reform } from '../plan/upperUnits.js';
import { PartyUnit } from '../resources/party/partyUnit.js';
import { PartyUnitPlacement } from '../resources/party/partyUnitPlacement.js';
import { PartyUnitSuccession } from '../resources/party/partyUnitSuccession.js';
import type { Book } from './book.js';
import { communes, placeOn } from './places.js';

/** What stands above and beside the units of enterprises. */
export interface Committees {
  /** Of the Business Bloc, which ended with the district. */
  bloc: string;
  /** Of the present communes, by their code. */
  above: (commune: string) => string;
  /** Branches of villages, where many who work in enterprises are registered. */
  villages: readonly { id: string; commune: string }[];
}

export function committees(book: Book): Committees {
  const bloc = book.add(PartyUnit, {
    name: 'Đảng bộ Khối Doanh nghiệp huyện Tân Yên',
    kind: 'SUPERIOR_COMMITTEE',
    status: 'REORGANISED',
    establishedOn: '2009-03-20',
    endedOn: reform,
  });
  const now = (commune: string) => placeOn(commune, book.today);
  const present = adminUnits.filter(({ id }) => communes.some((commune) => now(commune).id === id));
  const ids = new Map(present.map((unit) => [unit.code, committee(book, unit, bloc)]));
  const above = (commune: string) => {
    const id = ids.get(now(commune).code);
    if (!id) throw new Error(`there is no committee above ${commune}`);
    return id;
  };
  return { bloc, above, villages: communes.slice(0, 14).map((commune, place) => village(book, { commune, place, above: above(commune) })) };
}

function committee(book: Book, unit: { id: string; fullName: string }, bloc: string): string {
  const id = book.add(PartyUnit, {
    name: `Đảng bộ ${unit.fullName.replace(/^./, (letter) => letter.toLowerCase())}`,
    kind: 'GRASSROOTS_COMMITTEE',
    status: 'ACTIVE',
    establishedOn: reform,
    areaId: unit.id,
  });
  book.add(PartyUnitSuccession, { beforeId: bloc, afterId: id, kind: 'SPLIT', effectiveOn: reform });
  return id;
}

const villageNames = 'Đông,Đoài,Trại,Giữa,Thượng,Hạ,Bến,Chùa,Mới,Đình,Ngoài,Trong,Núi,Chợ'.split(',');

function village(book: Book, { commune, place, above }: { commune: string; place: number; above: string }) {
  const area = placeOn(commune, '2024-12-31');
  const id = book.add(PartyUnit, {
    name: `Chi bộ thôn ${villageNames[place]}, ${area.fullName}`,
    kind: 'SUBORDINATE_BRANCH',
    status: 'ACTIVE',
    establishedOn: `${1976 + place}-02-03`,
    areaId: area.id,
  });
  book.add(PartyUnitPlacement, { unitId: id, parentId: above, startedOn: reform });
  return { id, commune };
}
