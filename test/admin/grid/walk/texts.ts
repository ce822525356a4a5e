import { columnNamed } from '../../world.js';
import type { Chance } from './chance.js';

/** Into which one types: what a new row needs first. */
export const typedColumns = ['name', 'taxCode', 'tradingName', 'foundedOn', 'site.areaId'].map((key) => columnNamed('Enterprise', key));

/** What a clerk may type into a column, readable or not; `count` tells it from all others. */
export function textFor(column: string, { below, isOnceIn, oneOf }: Chance, count: number): string {
  switch (column) {
    case 'name':
      return isOnceIn(10) ? '' : `${oneOf(['A', 'M', 'Z', 'Ẩn'])} ${count}`;
    case 'taxCode':
      return isOnceIn(3) ? `không rõ ${count}` : taxCode(count);
    case 'foundedOn':
      return isOnceIn(2) ? `31/02/${2000 + count}` : `${1 + below(28)}/${1 + below(12)}/${1980 + below(40)}`;
    case 'site.areaId':
      return `Đâu đó ${count}`;
    default:
      return isOnceIn(10) ? '' : `TM ${count}`;
  }
}

/** What the server has of it. */
export function storedAs(column: string, text: string): unknown {
  if (text.trim() === '') return null;
  const [day = '', month = '', year = ''] = text.split('/');
  return column === 'foundedOn' ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}

/** With its check digit. */
function taxCode(place: number): string {
  const nine = `24${String(9_000_000 + place).slice(-7)}`;
  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];
  const sum = weights.reduce((total, weight, at) => total + weight * Number(nine[at]), 0);
  const digit = 10 - (sum % 11);
  return digit === 10 ? taxCode(place + 100_000) : `${nine}${digit}`;
}
