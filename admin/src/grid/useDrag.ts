import { useEffect, useRef } from 'react';
import type { Store } from '../store.js';
import { moveTo, type Selection, type Size, type Spot, type Taking } from './selection.js';

const margin = 24;
const step = 20;

/** Selecting with the mouse: from where it went down to where it is, scrolling where it leaves the sheet. */
export function useDrag(selection: Store<Selection>, size: () => Size, element: () => HTMLElement | null) {
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);

  return (spot: Spot, how: Taking) => {
    selection.set((now) => moveTo(now, spot, size(), how));
    stop.current();
    let pointer = { x: Number.NaN, y: Number.NaN };
    const follow = (event: MouseEvent) => {
      pointer = { x: event.clientX, y: event.clientY };
      const under = spotAt(element(), pointer);
      if (under) selection.set((now) => ({ ...now, head: under, tabbedFrom: null }));
    };
    const timer = setInterval(() => scroll(element(), pointer), 30);
    stop.current = () => {
      clearInterval(timer);
      removeEventListener('mousemove', follow);
      removeEventListener('mouseup', stop.current);
    };
    addEventListener('mousemove', follow);
    addEventListener('mouseup', stop.current);
  };
}

/** The cell at a point; the grid tells a cell's place by its aria indices, which count the header and the column of numbers. */
function spotAt(element: HTMLElement | null, { x, y }: { x: number; y: number }): Spot | null {
  const cell = document.elementFromPoint(x, y)?.closest('[role="gridcell"]');
  const row = cell?.closest('[role="row"]');
  if (!cell || !row || !element?.contains(cell)) return null;
  const spot = { row: Number(row.getAttribute('aria-rowindex')) - 2, column: Number(cell.getAttribute('aria-colindex')) - 2 };
  return spot.row >= 0 && spot.column >= 0 ? spot : null;
}

function scroll(element: HTMLElement | null, { x, y }: { x: number; y: number }) {
  if (!element || Number.isNaN(x)) return;
  const { left, right, top, bottom } = element.getBoundingClientRect();
  element.scrollBy({
    left: x > right - margin ? step : x < left + margin ? -step : 0,
    top: y > bottom - margin ? step : y < top + margin ? -step : 0,
  });
}
