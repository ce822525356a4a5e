/** The commune an address ends in, what that is part of, and whether the address says it is one of before. */
export interface AddressEnd {
  name: string;
  above: readonly string[];
  isFormer: boolean;
}

/**
 * `Thôn Ải, xã Việt Lập, huyện Tân Yên, tỉnh Bắc Giang`: the commune and what it is part of. `xã Tân Yên, tỉnh Bắc Ninh (xã Cao Xá cũ)`: the
 * former one. Null where no commune is named: it is not guessed from the rest.
 */
export function endOf(address: string): AddressEnd | null {
  const text = address.normalize('NFC').replace(/\s+/g, ' ').trim();
  const former = text.match(/\(\s*([^()]+?) cũ\s*\)$/i)?.[1];
  if (former !== undefined) return isCommune(former) ? { name: former, above: [], isFormer: true } : null;
  const parts = text.split(/\s*[,;]\s*/);
  const place = parts.findLastIndex(isCommune);
  const above = parts.slice(place + 1).map(withoutRank);
  return place < 0 ? null : { name: parts[place] ?? '', above, isFormer: false };
}

const isCommune = (part: string) => /^(xã|phường|thị trấn|t\.? ?t\.?|x\.|p\.) ?\S/iu.test(part);

/** What a district or province goes by alone: addresses write `huyện Tân Yên`, `H. Tân Yên` and `Tân Yên`. */
const withoutRank = (part: string) => part.replace(/^(huyện|thị xã|thành phố|tỉnh|h\.|tx\.?|tp\.?|t\.) ?/iu, '');
