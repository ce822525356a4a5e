import { useEffect, useRef } from 'react';
import type { Store } from '../store.js';
import { follow } from './pointer.js';
import { moveTo, type Selection, type Size, type Spot, type Taking } from './selection.js';

/** Selecting with the mouse: from where it went down to where it is. */
export function useDrag(selection: Store<Selection>, size: () => Size, element: () => HTMLElement | null) {
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);

  return (spot: Spot, how: Taking) => {
    selection.set((now) => moveTo(now, spot, size(), how));
    stop.current();
    stop.current = follow(element, { over: (head) => selection.set((now) => ({ ...now, head, tabbedFrom: null })) });
  };
}
