import { type RefObject, useLayoutEffect, useState } from 'react';

/** How wide a sheet is, without its scroll bar; 0 until it is drawn. */
export function useRoom(grid: RefObject<{ element: HTMLElement | null } | null>): number {
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    const element = grid.current?.element;
    if (!element) return;
    const measure = () => setRoom(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [grid]);
  return room;
}
