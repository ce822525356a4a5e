import { useEffect, useRef } from 'react';

type Count = () => number;

const counts = new Set<Count>();

/** How many cells hold what was typed and is neither written nor on its way: it goes with the page. */
export const countUnsaved = () => [...counts].reduce((sum, count) => sum + count(), 0);

/** Something that holds such cells, as long as it is there. */
export function useUnsaved(count: Count) {
  const latest = useRef(count);
  latest.current = count;
  useEffect(() => {
    const now = () => latest.current();
    counts.add(now);
    return () => void counts.delete(now);
  }, []);
}
