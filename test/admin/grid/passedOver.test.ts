import type { Line, Row } from '../../../admin/src/grid/line.js';
import { createTable, type Load } from '../../../admin/src/grid/table.js';
import { chanceFrom } from './walk/chance.js';

const passed = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
const size = 700;
/** An answer takes so long at most, and things are done in between: milliseconds. */
const [slowness, pace] = [50, 20];

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A sheet whose rows are written, left out, deleted and read by chance. Gives what is not there once, after all of it was read. */
async function readThrough(seed: number): Promise<string[]> {
  const { below, oneOf } = chanceFrom(seed);
  const list: Row[] = Array.from({ length: size }, (_, place) => ({ id: `r${place}`, version: 1 }));
  const load: Load = async ({ skip, take, count }) => {
    const answer = { rows: list.slice(skip, skip + take), total: count ? list.length : null };
    await new Promise((resolve) => setTimeout(resolve, below(slowness)));
    return answer;
  };
  const table = createTable(load, async () => [], { canCreate: false });
  const read = () => table.get().lines.flatMap((line) => (line?.row && !line.gone && !line.stray ? [line] : []));
  const some = (): Line[] => {
    const lines = read();
    const from = below(lines.length);
    return lines.slice(from, from + 1 + below(60));
  };
  const taken = (id: string) =>
    list.splice(
      list.findIndex((row) => row.id === id),
      1,
    );
  /** Written in what the list is ordered by. */
  function moveTo(line: Line, row: Row) {
    taken(line.id);
    list.splice(below(list.length), 0, row);
    table.update([{ ...line, row }]);
  }

  const actions = {
    scroll() {
      const first = oneOf([0, 140, 290, 440, 590]);
      void table.need(first, first + 60);
    },
    write() {
      for (const line of some()) moveTo(line, { id: line.id, version: (line.row?.version ?? 0) + 1 });
    },
    /** A row beside it was written: its own version stays. */
    writeBeside() {
      for (const line of some()) moveTo(line, { id: line.id, version: line.row?.version ?? 1, beside: below(1_000) });
    },
    leaveOut() {
      const lines = some();
      for (const { id } of lines) taken(id);
      table.update(lines.map((line) => ({ ...line, stray: true })));
    },
    loseSeen() {
      const ids = some().map(({ id }) => id);
      for (const id of ids) taken(id);
      table.lose(ids);
      table.counted(list.length);
    },
    delete() {
      const ids = some().map(({ id }) => id);
      for (const id of ids) taken(id);
      table.drop(new Set(ids));
    },
  };
  const told: string[] = [];
  table.refresh();
  await passed(slowness);
  for (let step = 0; step < 10; step++) {
    const name = oneOf(Object.keys(actions) as (keyof typeof actions)[]);
    told.push(name);
    actions[name]();
    await passed(pace);
  }
  // What is under way is of rows that were on the move; the second time none is.
  for (const _ of ['under way', 'still']) {
    void table.need(0, size);
    await passed(2_000);
  }

  const found = read().map(({ id }) => id);
  const missing = list.filter(({ id }) => !found.includes(id)).length;
  const twice = found.length - new Set(found).size;
  const holes = table.get().lines.filter((line) => line === undefined).length;
  return missing + twice + holes > 0 ? [`seed ${seed}, after ${told.join(', ')}: ${missing} missing, ${twice} twice, ${holes} empty`] : [];
}

test('whatever was written, left out or deleted above, each row is read, and once', async () => {
  const wrong: string[] = [];
  for (let seed = 0; seed < 40; seed++) wrong.push(...(await readThrough(seed)));

  expect(wrong).toEqual([]);
});
