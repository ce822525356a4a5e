import type { Line } from './line.js';
import type { TableState } from './lines.js';

/** How lines stood, by position: undefined where none was read. The first `total` were the list of the server, the others came after it. */
export interface Order {
  ids: readonly (string | undefined)[];
  total: number;
}

type Standing = Pick<TableState, 'lines' | 'total'>;

export const orderOf = ({ lines, total }: Standing): Order => ({ ids: lines.map((line) => line?.id), total: total ?? 0 });

/** Behind which line, of those that are there, one stood. `isGap`: there was something between them that is not there any more. */
interface Place {
  line: Line;
  behind: string;
  isGap: boolean;
  wasStored: boolean;
}

const top = '';

/**
 * Of lines that came to the end just now each is put behind the one it stood behind; the others keep their order.
 * `left`: those whose place is not known any more, which stay at the end.
 */
export function broughtBack({ lines, total }: Standing, order: Order, come: ReadonlySet<string>): Standing & { left: string[] } {
  const end = total ?? 0;
  const coming = new Map(lines.slice(end).flatMap((line) => (line && come.has(line.id) ? [[line.id, line]] : [])));
  const rest = lines.filter((line) => !line || !coming.has(line.id));
  const at = new Map(rest.flatMap((line, place) => (line ? [[line.id, place]] : [])));
  const nextTo = ({ behind }: Place) => (behind === top ? 0 : (at.get(behind) ?? 0) + 1);
  const known = total === null ? [] : placesIn(order, coming, at);

  const added = known.filter((place) => !place.wasStored && nextTo(place) === end && !place.isGap);
  const among = known.filter((place) => {
    const next = nextTo(place);
    return place.wasStored ? isOfList(place.line) && (!place.isGap || next === end || rest[next] !== undefined) : next > end;
  });
  const placed = new Set([...added, ...among].map(({ line }) => line.id));
  const behind = new Map<string, Line[]>();
  for (const { behind: id, line } of among) behind.set(id, [...(behind.get(id) ?? []), line]);
  const after = (id: string) => behind.get(id) ?? [];
  const withAfter = (line: Line | undefined) => (line ? [line, ...after(line.id)] : [line]);
  const stored = [...after(top), ...rest.slice(0, end).flatMap(withAfter)];
  const others = lines.slice(end).filter((line) => !line || !placed.has(line.id));
  return {
    lines: [...stored, ...added.map(({ line }) => line), ...others.flatMap(withAfter)],
    total: total === null ? null : stored.length,
    left: [...coming.keys()].filter((id) => !placed.has(id)),
  };
}

function placesIn({ ids, total }: Order, coming: ReadonlyMap<string, Line>, there: ReadonlyMap<string, number>): Place[] {
  let [behind, isGap]: [string | null, boolean] = [top, false];
  return [...ids].flatMap((id, place) => {
    const line = coming.get(id ?? '');
    if (line) return behind === null ? [] : [{ line, behind, isGap, wasStored: place < total }];
    if (id === undefined) behind = null;
    else if (there.has(id)) [behind, isGap] = [id, false];
    else isGap = true;
    return [];
  });
}

/** What the server counts elsewhere, or not at all, is none of its list here. */
const isOfList = ({ row, waits, stray }: Line) => row !== null && !waits && !stray;
