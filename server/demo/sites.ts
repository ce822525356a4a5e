import { reform } from '../plan/upperUnits.js';
import { EnterpriseSite } from '../resources/economy/enterpriseSite.js';
import type { Book } from './book.js';
import { latest } from './days.js';
import type { Firm } from './firm.js';
import { placeOn, type Spot, spotFor } from './places.js';

const hamlets = ['Đồng Sim', 'Bãi Vải', 'Cầu Tre', 'Giếng Cát', 'Đồi Chè', 'Bến Lụa', 'Gò Nắng', 'Ao Sếu'];

/** Where it works: some have a second site, some moved. */
export function sites(book: Book, firm: Firm) {
  const { place, spot, foundedOn } = firm;
  const { chance } = book;
  const moved = place > 70 && place % 47 === 0 && foundedOn < '2021-01-01' ? book.day('2023-01-01', '2024-12-01') : null;
  site(book, { firm, spot, from: foundedOn, to: moved, isMain: true });
  if (moved) site(book, { firm, spot: spotFor(chance, false), from: moved, to: null, isMain: true });
  else if (place % 19 === 0)
    site(book, {
      firm,
      spot: spotFor(chance, false),
      from: latest(foundedOn, book.day('2019-01-01', '2024-06-30')),
      to: null,
      isMain: false,
    });
}

function site(book: Book, { firm, spot, from, to, isMain }: { firm: Firm; spot: Spot; from: string; to: string | null; isMain: boolean }) {
  const place = oddPlace(firm, spot, from) ?? placeOn(spot.commune, from);
  const where = spot.zone ? `Lô CN-${book.chance.between(1, 40)}, ${spot.zone.name}` : `Thôn ${book.chance.pick(hamlets)}`;
  book.add(EnterpriseSite, {
    enterpriseId: firm.id,
    isMain,
    areaId: place.id,
    zoneId: spot.zone?.id ?? null,
    address: `${where}, ${place.fullName}`,
    startedOn: from,
    endedOn: to,
  });
}

/** R35: entered under a commune that was gone. R35b: under the present one, though the site is older than it. */
function oddPlace({ place }: Firm, { commune }: Spot, from: string) {
  if (from >= reform && place % 4 === 0) return placeOn(commune, '2024-12-31');
  if (from < '2024-01-01' && place > 100 && place % 97 === 0) return placeOn(commune, reform);
  return null;
}
