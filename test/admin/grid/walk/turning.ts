import { cellsOf, type Edit, type Line } from '../../../../admin/src/grid/line.js';
import type { Undone } from '../../../../admin/src/grid/undone.js';
import type { deskBefore } from './desk.js';
import type { createLedger, Waiting } from './ledger.js';
import { done } from './time.js';

type Way = 'undo' | 'redo';

interface Deps {
  desk: ReturnType<typeof deskBefore>;
  ledger: ReturnType<typeof createLedger>;
}

/** Ctrl+Z and Ctrl+Y, and what must come of them. */
export function createTurning({ desk, ledger }: Deps) {
  /** What waited before each undo of those that were just taken back, the last one at the end. */
  let trail: Waiting[] = [];
  /** The lines that were deleted, by what that is called: what was typed into them goes with them, and comes back. */
  const deletions = new Map<string, readonly Line[]>();
  /** Undos that are not answered yet. */
  let owed = 0;

  async function turn(way: Way): Promise<void> {
    const before = desk.waiting();
    const rows = new Set(desk.stored().map(({ id }) => id));
    let answer: Undone | null | undefined;
    let isLate = false;
    owed += 1;
    await done(
      desk
        .sheet()
        .undoing[way]()
        .then((undone) => {
          answer = undone;
          owed -= 1;
          if (isLate && undone) ledger.takenBackLate(undone.label);
        }),
    );
    const now = desk.waiting();
    const taken = [...before.keys()].filter((key) => !now.has(key));
    isLate = answer === undefined;
    if (answer === undefined) return ledger.forget(taken);
    if (answer === null || 'failure' in answer) return same(before, now, `${way} that came to nothing`);
    // A draft that was written and is one again is as it was, whatever was last typed there.
    for (const { line, column, text } of came(before, now)) ledger.note(line, column, text, way === 'undo' ? null : answer.label);
    if (way === 'undo') undone(answer, { before, taken, rows });
    else redone(answer, { taken, now });
  }

  function undone(answer: Undone, { before, taken, rows }: { before: Waiting; taken: string[]; rows: ReadonlySet<string> }) {
    const { label } = answer;
    const others = taken.flatMap((key) => ledger.of(key) ?? []).filter((cell) => cell.label !== null && cell.label !== label);
    const wentWithRow = (line: string) => rows.has(line) && !desk.sheet().table.line(line);
    for (const { line, text } of others) if (!wentWithRow(line)) throw new Error(`undo of ${label} took “${text}” in ${line}`);
    ledger.forget(taken);
    const back = isWhole(answer) ? (deletions.get(label) ?? []) : [];
    for (const { line, column, edit } of back.flatMap(cellsOf)) ledger.note(line, column, edit.text, label);
    if (!('vain' in answer)) trail = isWhole(answer) ? [...trail, before] : [];
  }

  function redone(answer: Undone, { taken, now }: { taken: string[]; now: Waiting }) {
    const then = trail.at(-1);
    trail = trail.slice(0, -1);
    ledger.forget(taken);
    ledger.forgetLines((deletions.get(answer.label) ?? []).map(({ id }) => id));
    if (then && isWhole(answer)) same(then, now, `redo of ${answer.label}`);
  }

  return {
    turn,
    /** Something else was done: nothing is done again. */
    forget() {
      trail = [];
    },
    /** These lines are about to be deleted, with what is typed into them. */
    deleting(label: string, lines: readonly Line[]) {
      ledger.forgetLines(lines.map(({ id }) => id));
      deletions.set(label, lines);
    },
    /** What was typed into lines that were deleted goes with the page. */
    leavePage() {
      owed = 0;
      deletions.clear();
    },
    isOwed: () => owed > 0,
  };
}

/** What waits now, and did not before. */
const came = (before: Waiting, now: Waiting) =>
  [...now].flatMap(([key, { text }]) => {
    const [line = '', column = ''] = key.split(' ');
    return before.has(key) ? [] : [{ line, column, text }];
  });

/** Nothing stayed as others had left it. */
const isWhole = (answer: Undone) => 'vain' in answer || ('kept' in answer && answer.kept.length === 0);

function same(then: Waiting, now: Waiting, what: string) {
  const [before, after] = [then, now].map((waiting) => [...waiting].map(([key, edit]) => `${key}: ${told(edit)}`).sort());
  if (String(before) !== String(after)) throw new Error(`${what}: there waited\n  ${before?.join('\n  ')}\nnow\n  ${after?.join('\n  ')}`);
}

const told = ({ text, mark, value, was, reason }: Edit) => JSON.stringify([text, mark, value, was, reason?.code]);
