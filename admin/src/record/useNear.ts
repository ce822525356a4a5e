import { type RefObject, useState } from 'react';
import { useInSight } from './useInSight.js';

/** Whether something is, or ever was, in sight or just beyond it. */
export function useNear(ref: RefObject<Element | null>): boolean {
  const isNear = useInSight(ref, '300px');
  const [wasNear, setWasNear] = useState(false);
  if (isNear && !wasNear) setWasNear(true);
  return wasNear || isNear;
}
