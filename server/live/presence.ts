import { randomUUID } from 'node:crypto';

/** Who is at work on which row. */
export interface Editing {
  user: string;
  name: string;
  resource: string;
  id: string;
}

/** As it goes from process to process. */
interface Word extends Editing {
  key: string;
  over: boolean;
}

/** Said again so often while it lasts; of whom nothing was heard for longer is taken to be gone: milliseconds. */
export const repeatMs = 5_000;
const lastsMs = 15_000;

/** Who is editing what, in all processes, as far as one hears: nothing of it is kept anywhere. */
export function presence(changed: (resource: string, id: string) => void) {
  const known = new Map<string, { word: Word; until: number }>();

  function forget(key: string) {
    const found = known.get(key);
    if (!found) return;
    known.delete(key);
    changed(found.word.resource, found.word.id);
  }

  return {
    hear(payload: string) {
      const word: Word = JSON.parse(payload);
      if (word.over) return forget(word.key);
      const isNew = !known.has(word.key);
      known.set(word.key, { word, until: Date.now() + lastsMs });
      if (isNew) changed(word.resource, word.id);
    },

    /** Those of whom nothing was heard for long. */
    prune() {
      for (const [key, { until }] of known) if (until < Date.now()) forget(key);
    },

    /** Names by row: of everybody but one, on rows of one resource. */
    on(resource: string, but: string): Map<string, string[]> {
      const names = new Map<string, Set<string>>();
      for (const { word } of known.values())
        if (word.resource === resource && word.user !== but) names.set(word.id, (names.get(word.id) ?? new Set()).add(word.name));
      return new Map([...names].map(([id, all]) => [id, [...all].sort()]));
    },
  };
}

/** What is said of one stay at a row, from its beginning to its end. */
export function wordsOf(editing: Editing): { here: string; gone: string } {
  const word = { ...editing, name: editing.name.slice(0, 200), key: randomUUID() };
  return { here: JSON.stringify({ ...word, over: false }), gone: JSON.stringify({ ...word, over: true }) };
}
