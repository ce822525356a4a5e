import type { Line } from '../grid/line.js';
import { createStore } from '../store.js';
import type { Keep, Kept } from './keep.js';
import type { Tabs } from './tabLocks.js';

/** What stands in the cells of one sheet and can't go out as it is. */
export interface Draft extends Kept {
  /** The page that looks after it. */
  tab: string;
  sheet: string;
  lines: readonly Line[];
}

type Take = (lines: readonly Line[]) => void;

interface Deps {
  owner: string;
  keep: Pick<Keep<Draft>, 'put' | 'drop'>;
  tabs: Pick<Tabs, 'own' | 'tell'>;
  /** Whether this page is still its owner's. */
  isRunning(): boolean;
}

export type Drafts = Pick<ReturnType<typeof createDrafts>, 'open' | 'left'>;

/** What is typed and not on its way, by sheet: kept over a reload, and given back when the same sheet is opened again. */
export function createDrafts({ owner, keep, tabs, isRunning }: Deps) {
  const open = new Map<string, Take>();
  /** Left by earlier pages, of sheets that are not open yet. */
  const left = createStore<readonly Draft[]>([]);
  /** What is kept of the sheets of this page. */
  const own = new Map<string, readonly Line[]>();
  // Where the browser keeps nothing, the page still asks before it is closed.
  const kept = (work: Promise<unknown>) => void work.catch(() => undefined);

  function note(sheet: string, lines: readonly Line[]) {
    const operation = `${tabs.own} ${sheet}`;
    if (!isRunning() || isSame(own.get(operation) ?? [], lines)) return;
    if (lines.length > 0) own.set(operation, lines);
    else own.delete(operation);
    tabs.tell();
    kept(lines.length > 0 ? keep.put({ operation, owner, tab: tabs.own, place: Date.now(), sheet, lines }) : keep.drop([operation]));
  }

  /** Gives a sheet what is left of it: from now on it is kept with what is typed there. */
  function give(sheet: string, take: Take) {
    const mine = left.get().filter((draft) => draft.sheet === sheet);
    if (mine.length === 0) return;
    left.set((all) => all.filter((draft) => draft.sheet !== sheet));
    for (const { lines } of mine) take(lines);
    // Only once the sheet has noted it: at no moment is it kept nowhere.
    setTimeout(() => {
      if (isRunning()) kept(keep.drop(mine.flatMap(({ operation }) => (own.has(operation) ? [] : [operation]))));
    });
  }

  return {
    left: { get: left.get, subscribe: left.subscribe },

    /** A sheet is opened: it is given what earlier pages left, now and as they are closed, and notes what stands in it. */
    open(sheet: string, take: Take) {
      open.set(sheet, take);
      give(sheet, take);
      return {
        note: (lines: readonly Line[]) => note(sheet, lines),
        /** Nobody looks at it any more, and what stood in it was given up. */
        close() {
          note(sheet, []);
          if (open.get(sheet) === take) open.delete(sheet);
        },
      };
    },

    /** A page is closed that looked after these. */
    async arrive(drafts: readonly Draft[]) {
      const taken = drafts.filter(({ operation }) => !own.has(operation)).map((draft) => ({ ...draft, tab: tabs.own }));
      for (const draft of taken) await keep.put(draft).catch(() => undefined);
      left.set((all) => [...all, ...taken]);
      for (const [sheet, take] of open) give(sheet, take);
    },

    /** What is kept of the sheets of this page, by its operation. */
    own: (): ReadonlyMap<string, readonly Line[]> => own,
  };
}

export const countCells = (lines: readonly Line[]) => lines.reduce((sum, { edits }) => sum + edits.size, 0);

const isSame = (one: readonly Line[], other: readonly Line[]) => {
  const [before, now] = [one, other].map((lines) => lines.flatMap((line) => [line.id, line.row === null, ...line.edits.values()]));
  return before?.length === now?.length && before?.every((each, place) => each === now?.[place]);
};
