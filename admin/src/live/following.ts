import type { Column } from '../grid/columns.js';
import { changedIn } from '../grid/line.js';
import { countAll } from '../grid/recounting.js';
import { rowCount } from '../grid/rowCount.js';
import type { Server } from '../grid/server.js';
import type { Speech } from '../grid/showing.js';
import type { Table } from '../grid/table.js';
import { createStore } from '../store.js';
import { createAttending } from './attending.js';
import { broughtUp } from './broughtUp.js';
import type { Hearing } from './hearing.js';
import { changesDocument, type RowNews } from './news.js';

interface Deps {
  resource: string;
  table: Table;
  server: Pick<Server, 'list' | 'rows' | 'matching'>;
  hearing: Hearing;
  /** Ways from a row to others that it shows. */
  through(): readonly string[];
  where(): object | null;
  columns(): readonly Column[];
  speech(): Speech;
}

/** Rows above and below those in sight that are watched, too, and how many at most. */
const [margin, most] = [100, 400];
/** While one scrolls nothing is asked. */
const settleMs = 250;
/** What others changed is marked for a moment. */
const freshMs = 4_000;

interface Window {
  ids: ReadonlySet<string>;
  /** What else it depends on. */
  asked: string;
  stop(): void;
}

/** Keeps the rows in sight as others leave them, in place, and tells who else is at work on them. */
export function createFollowing({ resource, table, server, hearing, through, where, columns, speech }: Deps) {
  /** Rows that are not in sight were written, made or deleted. */
  const changed = createStore(false);
  let open: Window | null = null;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let present: ReadonlyMap<string, readonly string[]> = new Map();
  const attending = createAttending(hearing, resource, (id) => table.line(id)?.row !== null);
  /** What was written under an open cell waits: whoever types there is to be told by the save that somebody else was first. */
  const held = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  function look() {
    const { total } = table.get();
    if (total === null) return anew();
    const asked = JSON.stringify([through(), where()]);
    const isWatched = (id: string) => open?.ids.has(id) === true;
    if (open?.asked !== asked || !inSight().slice(0, most).every(isWatched)) watch(nearby(), asked);
  }

  /** The list is read again: what was told of the old one is over. */
  function anew() {
    changed.set(() => false);
    if (open) open = { ...open, asked: '' };
  }

  /** The old window is watched until there is a first word of the new one. */
  function watch(ids: readonly string[], asked: string) {
    const before = open;
    let isFirst = true;
    /** Of rows that were read long ago, and not watched since, one may have missed something. */
    const unheard = () => (before?.asked === asked ? inSight().filter((id) => !before.ids.has(id)) : []);
    const stop = hearing.hear<{ changes: RowNews }>(
      changesDocument,
      { resource, ids, through: through(), where: where() },
      {
        told({ changes }) {
          if (isFirst) before?.stop();
          if (isFirst) meet(changes.present ?? []);
          else if (changes.present) meet(changes.present);
          if (isFirst) bring(unheard());
          isFirst = false;
          take(changes);
        },
        back: missed,
      },
    );
    const both = () => {
      if (isFirst) before?.stop();
      stop();
    };
    open = { ids: new Set(ids), asked, stop: both };
  }

  const inSight = () => storedBetween(0);
  const nearby = () => [...new Set([...inSight(), ...storedBetween(margin)])].slice(0, most);

  function storedBetween(around: number): string[] {
    const { first, last } = table.sight.get();
    return table
      .get()
      .lines.slice(Math.max(0, first - around), last + around)
      .flatMap((line) => (line?.row ? [line.id] : []));
  }

  function take({ rows, gone, others, fewer, missed: some }: RowNews) {
    if (others) changed.set(() => true);
    if (fewer) void count();
    if (some) again();
    void vanish(gone);
    bring(rows.filter((row) => row.linked || !isKnown(row)).map(({ id }) => id));
  }

  const isKnown = ({ id, version }: { id: string; version: number }) => table.line(id)?.row?.version === version && !table.line(id)?.gone;

  function missed() {
    meet([]);
    again();
  }

  function again() {
    changed.set(() => true);
    bring(inSight());
  }

  /** Reads rows again, one after the other, and puts them where they are; what is typed over them stays. */
  function bring(ids: readonly string[]) {
    const wanted = untouched(ids);
    if (wanted.length > 0) last = last.then(() => read(wanted)).catch(() => changed.set(() => true));
  }

  /** Those that nobody types into: the rest is held back. */
  function untouched(ids: readonly string[]): string[] {
    for (const id of ids) if (attending.isAt(id)) held.add(id);
    return ids.filter((id) => !attending.isAt(id) && table.line(id)?.row);
  }

  async function read(ids: readonly string[]) {
    const rows = new Map((await server.rows(ids)).map((row) => [row.id, row]));
    const matching = await server.matching([...rows.keys()]);
    const now = untouched(ids).flatMap((id) => table.line(id) ?? []);
    const brought = now.flatMap((line) => {
      const row = rows.get(line.id);
      const next = row && broughtUp(line, row, { columns: columns(), speech: speech() });
      return next ? [{ ...next, stray: !matching.has(line.id) }] : [];
    });
    table.update(brought);
    if (now.some(({ id, gone }) => gone && rows.has(id))) void count();
    void vanish(now.filter(({ id }) => !rows.has(id)).map(({ id }) => id));
    if (brought.some(({ fresh }) => fresh)) setTimeout(() => fade(brought.map(({ id }) => id)), freshMs);
  }

  const fade = (ids: readonly string[]) => table.update(changedIn(table, ids, (line) => ({ ...line, fresh: undefined })));

  async function vanish(ids: readonly string[]) {
    const lost = untouched(ids);
    if (lost.length === 0) return;
    table.lose(lost);
    await count();
  }

  /** How many others went, or came back, that nobody here had read, only counting tells. */
  async function count() {
    const count = await countAll(server.list);
    const before = rowCount(table.get());
    if (count !== null) table.counted(count);
    if (rowCount(table.get()) !== before) changed.set(() => true);
  }

  function meet(who: NonNullable<RowNews['present']>) {
    const before = present;
    present = new Map(who.map(({ id, names }) => [id, names]));
    const ids = new Set([...before.keys(), ...present.keys()]);
    table.update(changedIn(table, ids, (line) => ({ ...line, present: present.get(line.id) })));
  }

  /** A cell of this row was opened, or the open one was closed. */
  function editing(id: string | null) {
    attending.edit(id);
    if (held.size === 0 || id !== null) return;
    const waiting = [...held];
    held.clear();
    // What was typed is noted by then.
    queueMicrotask(() => bring(waiting));
  }

  function start(): () => void {
    const settle = () => {
      clearTimeout(settling);
      settling = setTimeout(look, settleMs);
    };
    const stops = [table.subscribe(settle), table.sight.subscribe(settle), table.subscribe(() => table.get().total === null && anew())];
    settle();
    return () => {
      clearTimeout(settling);
      for (const stop of stops) stop();
      open?.stop();
      open = null;
      meet([]);
      attending.leave();
    };
  }

  return { start, editing, changed };
}
