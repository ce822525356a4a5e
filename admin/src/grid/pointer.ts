import type { Spot } from './selection.js';

const margin = 24;
const step = 20;

/** Follows the pointer over the cells of a sheet until its button is let go, scrolling where it leaves the sheet. Gives how to stop. */
export function follow(
  element: () => HTMLElement | null,
  { over, done = () => undefined }: { over(spot: Spot): void; done?(event: MouseEvent): void },
): () => void {
  let pointer = { x: Number.NaN, y: Number.NaN };
  const move = (event: MouseEvent) => {
    pointer = { x: event.clientX, y: event.clientY };
    const under = spotAt(element(), pointer);
    if (under) over(under);
  };
  const timer = setInterval(() => scroll(element(), pointer), 30);
  const stop = () => {
    clearInterval(timer);
    removeEventListener('mousemove', move);
    removeEventListener('mouseup', end);
  };
  const end = (event: MouseEvent) => {
    stop();
    done(event);
  };
  addEventListener('mousemove', move);
  addEventListener('mouseup', end);
  return stop;
}

/** The cell at a point; the grid tells a cell's place by its aria indices, which count the header and the column of numbers. */
function spotAt(element: HTMLElement | null, { x, y }: { x: number; y: number }): Spot | null {
  const cell = document.elementFromPoint(x, y)?.closest('[role="gridcell"]');
  const row = cell?.closest('[role="row"]');
  if (!cell || !row || row.classList.contains('rdg-summary-row') || !element?.contains(cell)) return null;
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
