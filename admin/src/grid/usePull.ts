import { useEffect, useMemo, useRef } from 'react';
import { createStore, type Store } from '../store.js';
import { pulledTo } from './filling.js';
import { follow } from './pointer.js';
import { type Area, areaOf, type Selection, type Spot } from './selection.js';

/** So many pixels from the corner of a cell its handle is. */
const reach = 9;

/** Whether the pointer is on the handle of the cell it is over. */
export function isOnHandle({ clientX, clientY, target }: { clientX: number; clientY: number; target: EventTarget }): boolean {
  const cell = target instanceof Element ? target.closest('.handle') : null;
  const box = cell?.getBoundingClientRect();
  return box !== undefined && box.right - clientX <= reach && box.bottom - clientY <= reach;
}

/** Pulling the handle of what is selected: `to` is what would be filled, told to `onPull` once the button is let go. Ctrl says the same again. */
export function usePull(
  selection: Store<Selection>,
  element: () => HTMLElement | null,
  onPull: (from: Area, spot: Spot, counting: boolean) => void,
) {
  const to = useMemo(() => createStore<Area | null>(null), []);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);

  function pull() {
    const from = areaOf(selection.get());
    let last: Spot | null = null;
    stop.current();
    stop.current = follow(element, {
      over: (spot) => {
        last = spot;
        to.set(() => pulledTo(from, spot)?.to ?? null);
      },
      done: ({ ctrlKey, metaKey }) => {
        to.set(() => null);
        if (last) onPull(from, last, !(ctrlKey || metaKey));
      },
    });
  }
  return { to, pull };
}
