import { type RefObject, useCallback, useLayoutEffect } from 'react';

/** Rows before and after those in sight, so that none is missing while one scrolls. */
const [before, after] = [20, 40];

interface Seen {
  rows: number;
  rowHeight: number;
  onSee(first: number, last: number): void;
}

/** Tells which rows are in sight: at once, as their number changes, and whenever what it gives is called. */
export function useSeen(grid: RefObject<{ element: HTMLElement | null } | null>, { rows, rowHeight, onSee }: Seen) {
  const see = useCallback(() => {
    const scrolled = grid.current?.element;
    if (!scrolled) return;
    const [top, bottom] = [scrolled.scrollTop, scrolled.scrollTop + scrolled.clientHeight];
    onSee(Math.floor(top / rowHeight) - before, Math.min(rows, Math.ceil(bottom / rowHeight) + after));
  }, [grid, rows, rowHeight, onSee]);
  // The first rows come while nobody scrolls.
  useLayoutEffect(see, [see]);
  return see;
}
