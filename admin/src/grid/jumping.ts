/**
 * Where Ctrl and an arrow go, as in a spreadsheet: to the last filled cell before an empty one, over empty ones to the next filled one,
 * else to the edge. `way` is 1 or -1. A cell that is not read counts as filled: most are.
 */
export function jump(isFilled: (place: number) => boolean, from: number, way: number, size: number): number {
  const edge = way > 0 ? size - 1 : 0;
  if (from === edge) return edge;
  const inBlock = isFilled(from) && isFilled(from + way);
  for (let place = from + way; place !== edge; place += way) {
    if (inBlock && !isFilled(place + way)) return place;
    if (!inBlock && isFilled(place)) return place;
  }
  return edge;
}
