import { mostTouched, type Touched } from '../query/touched.js';
import type { Heard } from './mailbox.js';

/** So long one may take from reading rows to watching them: milliseconds. */
const lastsMs = 10_000;

/** What was written a moment ago, for whoever opens a window: between reading rows and watching them nothing gets lost unawares. */
export function recentlyWritten() {
  let kept: { at: number; touched: readonly Touched[] | null }[] = [];
  const current = () => kept.filter(({ at }) => at > Date.now() - lastsMs);

  return {
    /** Null: what it was nobody heard. */
    put(touched: readonly Touched[] | null) {
      kept = [...current(), { at: Date.now(), touched }];
      const size = kept.reduce((sum, each) => sum + (each.touched?.length ?? 0), 0);
      if (size > mostTouched) kept = [{ at: Date.now(), touched: null }];
    },

    /** Of these resources. */
    of(reads: ReadonlySet<string>): Heard {
      const all = current();
      return {
        touched: all.flatMap(({ touched }) => touched ?? []).filter(({ resource }) => reads.has(resource)),
        missed: all.some(({ touched }) => touched === null),
      };
    },
  };
}
