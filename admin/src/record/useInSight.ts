import { type RefObject, useEffect, useState } from 'react';

/** Whether something is in sight now. `beyond`: or that far outside of it. */
export function useInSight(ref: RefObject<Element | null>, beyond = '0px'): boolean {
  const [isSeen, setSeen] = useState(false);
  useEffect(() => {
    if (!ref.current) return;
    const watcher = new IntersectionObserver((seen) => setSeen(seen.at(-1)?.isIntersecting === true), { rootMargin: beyond });
    watcher.observe(ref.current);
    return () => watcher.disconnect();
  }, [ref, beyond]);
  return isSeen;
}
