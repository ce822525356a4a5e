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
  const attending = createAttending({ resource, hearing, isStored: (id) => table.line(id)?.row !== null, freed: bring });
  /** Rows that were not watched all the while since they were read: one may have missed something. */
  const unheard = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();

  function look() {
    const { total } = table.get();
    if (total === null) return anew();
    const asked = JSON.stringify([through(), where()]);
    const isWatched = (id: string) => open?.ids.has(id) === true;
    if (open?.asked !== asked || !inSight().slice(0, most).every(isWatched)) watch(nearby(), asked);
    else catchUp();
  }

  /** The list is read again: what was told of the old one is over. */
  function anew() {
    changed.set(() => false);
    unheard.clear();
    if (open) open = { ...open, asked: '' };
  }

  /** The old window is watched until there is a first word of the new one. */
  function watch(ids: readonly string[], asked: string) {
    const before = open;
    let isFirst = true;
    const stop = hearing.hear<{ changes: RowNews }>(
      changesDocument,
      { resource, ids, through: through(), where: where() },
      {
        told({ changes }) {
          if (isFirst) before?.stop();
          if (isFirst && before?.asked === asked) doubt(ids.filter((id) => !before.ids.has(id)));
          if (isFirst || changes.present) meet(changes.present ?? []);
          isFirst = false;
          catchUp();
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
    vanish(gone);
    bring(rows.filter((row) => row.linked || !isKnown(row)).map(({ id }) => id));
  }

  const isKnown = ({ id, version }: { id: string; version: number }) => table.line(id)?.row?.version === version && !table.line(id)?.gone;

  function missed() {
    meet([]);
    again();
  }

  function again() {
    changed.set(() => true);
    doubt(open?.ids ?? []);
    catchUp();
  }

  function doubt(ids: Iterable<string>) {
    for (const id of ids) unheard.add(id);
  }

  const catchUp = () => bring(inSight().filter((id) => unheard.delete(id)));

  /** Reads rows again, one after the other, and puts them where they are; what is typed over them stays. */
  function bring(ids: readonly string[]) {
    const wanted = untouched(ids);
    if (wanted.length > 0) last = last.then(() => read(wanted)).catch(() => changed.set(() => true));
  }

  const untouched = (ids: readonly string[]) => attending.untouched(ids).filter((id) => table.line(id)?.row);

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
    vanish(now.filter(({ id }) => !rows.has(id)).map(({ id }) => id));
    if (brought.some(({ fresh }) => fresh)) setTimeout(() => fade(brought.map(({ id }) => id)), freshMs);
  }

  const fade = (ids: readonly string[]) => table.update(changedIn(table, ids, (line) => ({ ...line, fresh: undefined })));

  function vanish(ids: readonly string[]) {
    const lost = untouched(ids);
    table.lose(lost);
    if (lost.length > 0) void count();
  }

  /** How many others went, or came back, that nobody here had read, only counting tells. */
  async function count() {
    const told = await countAll(server.list);
    const before = rowCount(table.get());
    if (told !== null) table.counted(told);
    if (rowCount(table.get()) !== before) changed.set(() => true);
  }

  function meet(who: NonNullable<RowNews['present']>) {
    const before = present;
    present = new Map(who.map(({ id, names }) => [id, names]));
    const ids = new Set([...before.keys(), ...present.keys()]);
    table.update(changedIn(table, ids, (line) => ({ ...line, present: present.get(line.id) })));
  }

  function start(): () => void {
    const { lines, total } = table.get();
    doubt(lines.flatMap((line) => (line?.row ? [line.id] : [])));
    catchUp();
    if (total !== null) last = last.then(count);
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

  return { start, editing: attending.edit, changed };
}
