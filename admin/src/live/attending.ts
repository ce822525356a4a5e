import type { Hearing } from './hearing.js';
import { editingDocument } from './news.js';

/** Whoever goes from cell to cell of a row is still at it. */
const lingerMs = 2_000;

interface Deps {
  resource: string;
  hearing: Hearing;
  isStored(id: string): boolean;
  /** The open cell was closed under which these rows were held. */
  freed(ids: readonly string[]): void;
}

/** Tells others on which row somebody is at work, while a cell of it is open and for a moment after. */
export function createAttending({ resource, hearing, isStored, freed }: Deps) {
  /** What was written under an open cell waits: whoever types there is to be told by the save that somebody else was first. */
  const held = new Set<string>();
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

  const isAt = (id: string) => isOpen && at?.id === id;

  function free() {
    const waiting = [...held];
    held.clear();
    // What was typed is noted by then.
    if (waiting.length > 0) queueMicrotask(() => freed(waiting));
  }

  return {
    /** A cell of this row was opened; null: the open one was closed. */
    edit(id: string | null) {
      isOpen = id !== null;
      clearTimeout(leaving);
      if (id === null) leaving = setTimeout(leave, lingerMs);
      else if (at?.id !== id) enter(id);
      if (id === null) free();
    },
    /** Those of these rows into which nobody types: the others are held until nobody does. */
    untouched(ids: readonly string[]): string[] {
      for (const id of ids) if (isAt(id)) held.add(id);
      return ids.filter((id) => !isAt(id));
    },
    leave,
  };
}
