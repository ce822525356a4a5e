import type { Edit } from '../../../../admin/src/grid/line.js';
import { storedAs } from './texts.js';

/** By `line column`. */
export type Waiting = ReadonlyMap<string, Edit>;

/** What somebody typed last into a cell, and has not taken back. */
interface Typed {
  line: string;
  column: string;
  text: string;
  /** The action it was typed by; null: it was sent once more, with what others typed. */
  label: string | null;
}

/** What must not be lost: cell by cell the text that was typed there last. */
export function createLedger(had: (line: string, field: string, value: unknown) => boolean) {
  const typed = new Map<string, Typed>();
  /** Actions taken back by an undo that was answered late. */
  const late = new Set<string>();

  const isKept = ({ line, column, text }: Typed, edit: Edit | undefined) =>
    edit ? edit.text === text : had(line, column, storedAs(column, text));

  return {
    note(line: string, column: string, text: string, label: string | null) {
      typed.set(`${line} ${column}`, { line, column, text, label });
    },
    of: (key: string) => typed.get(key),
    lines: () => new Set([...typed.values()].map(({ line }) => line)),
    forget(keys: Iterable<string>) {
      for (const key of keys) typed.delete(key);
    },
    forgetLines(ids: readonly string[]) {
      for (const [key, { line }] of typed) if (ids.includes(line)) typed.delete(key);
    },
    sentAgain(ids: readonly string[]) {
      for (const [key, cell] of typed) if (ids.includes(cell.line)) typed.set(key, { ...cell, label: null });
    },
    takenBackLate: (label: string) => void late.add(label),

    /** What is neither written nor waiting with the text that was typed. */
    lost(waiting: Waiting): string[] {
      const missing = [...typed].filter(([key, cell]) => !isKept(cell, waiting.get(key)));
      const taken = missing.filter(([, { label }]) => late.size > 0 && (label === null || late.has(label)));
      for (const one of taken) typed.delete(one[0]);
      return missing.filter((one) => !taken.includes(one)).map(([key, { text, label }]) => `“${text}” in ${key}, typed by ${label}`);
    },
  };
}
