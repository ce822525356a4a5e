import type { Hearing } from './hearing.js';
import { editingDocument } from './news.js';

/** Whoever goes from cell to cell of a row is still at it. */
const lingerMs = 2_000;

/** Tells others on which row somebody is at work, while a cell of it is open and for a moment after. */
export function createAttending(hearing: Hearing, resource: string, isStored: (id: string) => boolean) {
  let at: { id: string; stop(): void } | null = null;
  let isOpen = false;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  function enter(id: string) {
    at?.stop();
    const stop = isStored(id)
      ? hearing.hear(editingDocument, { resource, id }, { told: () => undefined, back: () => undefined })
      : () => {};
    at = { id, stop };
  }

  function leave() {
    clearTimeout(leaving);
    at?.stop();
    at = null;
  }

  return {
    /** A cell of this row was opened; null: the open one was closed. */
    edit(id: string | null) {
      isOpen = id !== null;
      clearTimeout(leaving);
      if (id === null) leaving = setTimeout(leave, lingerMs);
      else if (at?.id !== id) enter(id);
    },
    /** Somebody is typing into this row. */
    isAt: (id: string) => isOpen && at?.id === id,
    leave,
  };
}
