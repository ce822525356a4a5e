import { type RefObject, useEffect, useState } from 'react';

/** Whether something is, or ever was, in sight or just beyond it. */
export function useNear(ref: RefObject<Element | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (isNear || !ref.current) return;
    const watcher = new IntersectionObserver(([seen]) => seen?.isIntersecting && setNear(true), { rootMargin: '300px' });
    watcher.observe(ref.current);
    return () => watcher.disconnect();
  }, [isNear, ref]);
  return isNear;
}
