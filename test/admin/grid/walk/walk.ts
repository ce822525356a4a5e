import type { Line } from '../../../../admin/src/grid/line.js';
import { soundLines } from '../../../../admin/src/grid/problems.js';
import { actionsIn, columns } from '../openedSheet.js';
import { chanceFrom } from './chance.js';
import { deskBefore } from './desk.js';
import { createLedger } from './ledger.js';
import { office } from './office.js';
import { createSight } from './sight.js';
import { textFor, typedColumns } from './texts.js';
import { done, flushed, passed } from './time.js';
import { createTurning } from './turning.js';

/** Steps that leave what was taken back to be done again. */
const idle = new Set(['undo', 'redo', 'undo and redo', 'refresh', 'scroll', 'renew', 'weather']);
/** Steps by which rows come to other places: the list is read anew in them, or late answers bring rows back. */
const isReading = new Set(['refresh', 'reload', 'type', 'undo and redo', 'weather']);
const oftenDone = ['type', 'type', 'paste', 'paste', 'new row', 'undo', 'redo', 'undo and redo', 'weather', 'weather', 'again', 'settle'];

/** A clerk's day, by chance: the same for the same number. Gives what went wrong and how it came to it; null: nothing did. */
export async function walk(seed: number, steps: number): Promise<string | null> {
  const chance = chanceFrom(seed);
  const { below, isOnceIn, oneOf } = chance;
  const far = office(oneOf([4, 8, 320]));
  const desk = deskBefore(far);
  const ledger = createLedger(far.had);
  const turning = createTurning({ desk, ledger });
  const sight = createSight({ desk, far, seed });
  /** Lines that stand at the end until their row is read. */
  let astray: ReadonlySet<string> = new Set();
  let count = 0;

  const actions = {
    async type() {
      const lines = desk.lines().filter(isOpen);
      if (lines.length === 0) return;
      const line = oneOf(lines);
      const column = oneOf(typedColumns);
      const label = `Sửa ${++count}`;
      const pen = actionsIn(
        desk.sheet(),
        { row: desk.sheet().table.position(line.id), column: columns.findIndex(({ key }) => key === column.key) },
        label,
      );
      desk.editing(pen.open());
      if (isOnceIn(4)) await oneOf([actions.refresh, actions.colleague])();
      await flushed();
      const text = textFor(column.key, chance, count);
      pen.commit(text);
      // Nothing where there was nothing is no news.
      if (text !== '' || desk.waiting().has(`${line.id} ${column.key}`)) ledger.note(line.id, column.key, text, label);
      desk.editing(null);
    },
    'new row'() {
      const line = desk.newOnes().at(-1);
      const own = typedColumns.slice(0, 2 + below(3));
      return line && enter(own.map((column) => ({ line: line.id, column })));
    },
    fill() {
      const column = oneOf(typedColumns);
      const lines = desk.stored().slice(below(3), 3 + below(4));
      const cells = lines.map(({ id }) => ({ line: id, column, text: textFor(column.key, chance, count) }));
      const label = `Điền ${++count}`;
      for (const { line, text } of cells) ledger.note(line, column.key, text, label);
      return done(desk.sheet().overwrite(cells, () => label));
    },
    async paste() {
      const { table, paste } = desk.sheet();
      void table.need(0, 400);
      await flushed();
      const { length } = table.get().lines;
      if (table.get().total === null) return;
      const top = isOnceIn(2) ? Math.max(0, length - 1 - below(2)) : below(Math.min(length, 12));
      const own = typedColumns.slice(0, 1 + below(2));
      const cells = Array.from({ length: 1 + below(4) }, () => own.map(({ key }) => textFor(key, chance, ++count) || `Z ${count}`));
      const label = `Dán ${++count}`;
      const pasted = paste({ cells, isOurs: true }, { row: top, column: 0 }, () => label);
      await flushed();
      for (const [down, texts] of cells.entries()) {
        const line = table.lineAt(top + down);
        for (const [across, text] of texts.entries()) if (line && isOpen(line)) ledger.note(line.id, own[across]?.key ?? '', text, label);
      }
      await done(pasted);
    },
    async delete() {
      const [from, many] = [below(4), 1 + below(3)];
      const lines = desk
        .lines()
        .slice(from, from + many)
        .filter(({ row, edits }) => row || edits.size > 0);
      const label = `Xóa ${++count}`;
      turning.deleting(label, lines);
      await done(desk.sheet().remove(lines, label));
    },
    again: () => resend([...new Set(desk.stuck().map(({ line }) => line))]),
    'again, the sound ones': () => resend(soundLines(desk.stuck())),
    settle() {
      const found = desk.stuck();
      const contested = found.filter(({ edit }) => edit.mark === 'conflict');
      const theirs = contested.filter(() => isOnceIn(3));
      const mine = contested.filter((cell) => !theirs.includes(cell));
      ledger.sentAgain(contested.map(({ line }) => line));
      ledger.forget(theirs.map(({ line, column }) => `${line} ${column.key}`));
      return contested.length > 0 ? done(desk.sheet().settle({ found, mine, theirs })) : undefined;
    },
    undo: () => turning.turn('undo'),
    redo: () => turning.turn('redo'),
    async 'undo and redo'() {
      await turning.turn('undo');
      await passed(1);
      check();
      if (isOnceIn(3)) actions.refresh();
      await flushed();
      await turning.turn('redo');
    },
    colleague() {
      const [before] = [...far.rows.values()].slice(below(12));
      if (!before) return;
      if (isOnceIn(7)) return far.by({ id: before.id, before, after: null });
      const text = `${oneOf(['B', 'Y'])} của Lan ${++count}`;
      far.by({ id: before.id, before, after: { ...before, [oneOf(['name', 'tradingName'])]: text, version: before.version + 1 } });
    },
    refresh() {
      desk.sheet().table.refresh();
      astray = new Set(desk.order());
    },
    scroll: () =>
      void desk.sheet().table.need(
        ...oneOf<[number, number]>([
          [0, 100],
          [140, 180],
          [290, 330],
        ]),
      ),
    renew: () => void desk.sheet().table.renew(),
    async weather() {
      far.be(oneOf(['fair', 'fair', 'refuses', 'faults', 'silent', 'away']));
      if (!far.isAway()) window.dispatchEvent(new Event('online'));
      await passed(far.isAway() ? 0 : 5_000);
    },
    async reload() {
      await passed();
      desk.reload();
      turning.leavePage();
      // Of what an earlier page left it is known line by line what was done to it last.
      ledger.sentAgain([...ledger.lines()]);
      astray = ledger.lines();
    },
  };

  function enter(cells: readonly { line: string; column: (typeof typedColumns)[number] }[]) {
    const label = `Dòng mới ${++count}`;
    const entries = cells.map((cell) => ({ ...cell, text: textFor(cell.column.key, chance, ++count) }));
    for (const { line, column, text } of entries) ledger.note(line, column.key, text, label);
    return done(desk.sheet().writing.enter(entries, label));
  }

  function resend(lines: string[]) {
    ledger.sentAgain(lines);
    return lines.length > 0 ? done(desk.sheet().retry(lines)) : undefined;
  }

  function check() {
    const ids = desk.lines().map(({ id }) => id);
    expectNone(
      'twice in the sheet',
      ids.filter((id, place) => ids.indexOf(id) !== place),
    );
    if (desk.sheet().table.get().total === null || turning.isOwed()) return;
    expectNone('lost', ledger.lost(desk.waiting()));
    const [marked, kept] = [desk.stuck().length, desk.outbox().countKept()];
    expectNone('kept and not marked, or marked and not kept', marked === kept ? [] : [`${marked} marked`, `${kept} kept`]);
    const isQuiet = !far.isAway() && desk.outbox().state.get().away === null;
    const unmarked = [...desk.waiting()].filter(([, { mark, reason }]) => mark === 'held' && !reason);
    expectNone('waits for nothing', isQuiet ? unmarked.map(([key]) => key) : []);
  }

  function checkPlaces(before: readonly string[]) {
    const now = desk.order();
    const stay = new Set(before.filter((id) => now.includes(id) && !astray.has(id)));
    const [then, after] = [before, now].map((ids) => ids.filter((id) => stay.has(id)));
    expectNone('moved', after?.filter((id, place) => then?.[place] !== id) ?? []);
  }

  const names = [...Object.keys(actions), ...oftenDone] as (keyof typeof actions)[];
  const told: string[] = [];
  try {
    await passed();
    for (let step = 0; step < steps; step++) {
      const name = oneOf(names);
      told.push(name);
      const before = desk.order();
      sight.choose();
      if (!idle.has(name)) turning.forget();
      await actions[name]();
      await passed();
      check();
      if (!isReading.has(name)) checkPlaces(before);
      expectNone('seen', sight.wrong(name, isReading.has(name)));
    }
    return null;
  } catch (error) {
    return `seed ${seed}, after ${told.join(', ')}: ${error instanceof Error ? error.message : error}`;
  } finally {
    desk.close();
    jest.clearAllTimers();
  }
}

/** What is typed into a row that goes goes with it. */
const isOpen = ({ gone, leaving }: Line) => !gone && !leaving;

function expectNone(what: string, wrong: readonly string[]) {
  if (wrong.length > 0) throw new Error(`${what}: ${wrong.join(', ')}`);
}
