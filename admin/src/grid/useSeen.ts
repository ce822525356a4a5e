import { useCallback, useLayoutEffect } from 'react';

/** Rows before and after those in sight, so that none is missing while one scrolls. */
const [before, after] = [20, 40];

/** Tells which rows are in sight: at once, as their number changes, and whenever what it gives is called. */
export function useSeen(element: () => HTMLElement | null, rowHeight: number, rows: number, onSee: (first: number, last: number) => void) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the element is read when it is needed
  const see = useCallback(() => {
    const scrolled = element();
    if (!scrolled) return;
    const [top, bottom] = [scrolled.scrollTop, scrolled.scrollTop + scrolled.clientHeight];
    onSee(Math.floor(top / rowHeight) - before, Math.ceil(bottom / rowHeight) + after);
  }, [onSee, rowHeight]);
  // The first rows come while nobody scrolls.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the number of rows is the trigger
  useLayoutEffect(see, [see, rows]);
  return see;
}
