import { Refused } from '../../../admin/src/failure.js';
import { createQueue } from '../../../admin/src/grid/queue.js';
import type { Operation } from '../../../admin/src/grid/server.js';
import { createTable } from '../../../admin/src/grid/table.js';
import { createUndoing } from '../../../admin/src/grid/undoing.js';
import { machine } from '../outbox/machine.js';
import { farEnd } from './server.js';

const may = { id: 'e1', version: 1, name: 'May Nhã Nam' };
const offline = () => Promise.reject(new Refused({ code: 'OFFLINE', message: '', detail: {} }));
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const online = async () => {
  window.dispatchEvent(new Event('online'));
  await settled();
};

/** The undoing of one sheet, on a page of a browser. */
function sheetOn(page = machine().page()) {
  const end = farEnd([may]);
  const table = createTable(end.server.list, end.server.rows, { canCreate: true });
  table.refresh();
  const queue = createQueue();
  const undoing = createUndoing({
    resource: 'Enterprise',
    server: end.server,
    table,
    outbox: page.outbox,
    giveUp: () => undefined,
    settled: async () => undefined,
    inTurn: queue,
  });
  const labels = () => {
    const { done, undone } = undoing.stacks.get();
    return { done: done.map(({ label }) => label), undone: undone.map(({ label }) => label) };
  };
  return { ...end, undoing, table, labels, page };
}

const remembered = (label: string, at: number, turned: Partial<Operation> = {}): Operation => ({
  label,
  at: `2026-11-22T08:00:${10 + at}+07:00`,
  undone: false,
  last: label,
  lastAt: `2026-11-22T08:00:${10 + at}+07:00`,
  ...turned,
});
const turned = (last: string, at: number) => ({ undone: true, last, lastAt: `2026-11-22T08:00:${10 + at}+07:00` });

test('what was done on another day or machine is undone and done again, by what turned it last', async () => {
  const { undoing, undone, labels, remembered: known } = sheetOn();
  known.push(remembered('c', 3), remembered('b', 2, { last: 'b done again', lastAt: '2026-11-22T08:00:15+07:00' }), remembered('a', 1));
  await undoing.load();
  expect(labels()).toEqual({ done: ['a', 'b', 'c'], undone: [] });

  await undoing.undo();
  await undoing.undo();
  await undoing.redo();

  expect(undone.map(({ operation }) => operation)).toEqual(['c', 'b done again', undone[1]?.as]);
  expect(labels()).toEqual({ done: ['a', 'b'], undone: ['c'] });
});

test('who undoes before the server told of anything waits for it', async () => {
  const { undoing, undone, remembered: known } = sheetOn();
  known.push(remembered('a', 1));
  void undoing.load();

  expect(await undoing.undo()).toMatchObject({ label: 'a', written: 1 });
  expect(undone.map(({ operation }) => operation)).toEqual(['a']);
});

test('what was taken back can be done again until something new is done, the last first', async () => {
  const { undoing, labels, remembered: known } = sheetOn();
  known.push(remembered('c', 3, turned('c away', 5)), remembered('b', 2, turned('b away', 6)), remembered('a', 1));
  await undoing.load();
  expect(labels()).toEqual({ done: ['a'], undone: ['c', 'b'] });

  known.unshift(remembered('d', 9));
  await undoing.load();

  expect(labels()).toEqual({ done: ['a', 'd'], undone: [] });
});

test('Ctrl+Z twice at once takes back two actions, one after the other', async () => {
  const { undoing, undone, labels, nextUndo } = sheetOn();
  for (const label of ['a', 'b']) undoing.did({ operation: label, label });
  const order: string[] = [];
  nextUndo(async () => {
    await settled();
    order.push('b');
    return {};
  });
  nextUndo(async () => {
    order.push('a');
    return {};
  });

  await Promise.all([undoing.undo(), undoing.undo()]);

  expect(undone.map(({ operation }) => operation)).toEqual(['b', 'a']);
  expect(order).toEqual(['b', 'a']);
  expect(labels()).toEqual({ done: [], undone: ['b', 'a'] });
});

test('an undo that is refused says why and goes under the others, to be tried again after them', async () => {
  const { undoing, undone, labels, remembered: known, nextUndo } = sheetOn();
  known.push(remembered('c', 3), remembered('b', 2), remembered('a', 1));
  await undoing.load();
  const failure = { code: 'FORBIDDEN', message: '', detail: { resource: 'Enterprise', field: 'name' } };
  nextUndo(() => Promise.reject(new Refused(failure)));

  expect(await undoing.undo()).toEqual({ label: 'c', redo: false, failure, next: 'b' });
  expect(labels()).toEqual({ done: ['c', 'a', 'b'], undone: [] });
  await undoing.load();
  expect(undoing.stacks.get().done).toMatchObject([{ label: 'c', refused: failure }, { label: 'a' }, { label: 'b' }]);

  for (const _ of [1, 2, 3]) await undoing.undo();

  expect(undone.map(({ operation }) => operation)).toEqual(['c', 'b', 'a', 'c']);
  expect(labels()).toEqual({ done: [], undone: ['b', 'a', 'c'] });
});

test('a redo that is refused keeps back no other', async () => {
  const { undoing, labels, nextUndo } = sheetOn();
  for (const label of ['a', 'b']) undoing.did({ operation: label, label });
  for (const _ of [1, 2]) await undoing.undo();
  nextUndo(() => Promise.reject(new Refused({ code: 'FORBIDDEN', message: '', detail: {} })));

  expect(await undoing.redo()).toMatchObject({ label: 'a', redo: true, failure: { code: 'FORBIDDEN' }, next: 'b' });
  expect(labels()).toEqual({ done: [], undone: ['a', 'b'] });
});

test('an undo whose rows are gone is refused, one with nothing left of it is forgotten', async () => {
  const { undoing, labels, nextUndo } = sheetOn();
  undoing.did({ operation: 'a', label: 'a' });
  nextUndo(async () => ({ written: 0, problems: [{ resource: 'Enterprise', id: 'e1', field: null, code: 'NOT_FOUND' }] }));
  const theirs = {
    resource: 'Enterprise',
    id: 'e1',
    field: 'name',
    yours: 'A',
    theirs: 'B',
    by: 'Lê Văn Minh',
    at: '2026-11-22T08:00:00+07:00',
  };
  nextUndo(async () => ({ written: 0, conflicts: [theirs] }));

  expect(await undoing.undo()).toMatchObject({ failure: { code: 'NOT_FOUND' } });
  expect(labels()).toEqual({ done: ['a'], undone: [] });
  expect(await undoing.undo()).toEqual({ label: 'a', redo: false, kept: [theirs], written: 0 });
  expect(labels()).toEqual({ done: [], undone: [] });
});

test('rows that others changed since are kept and named, and the rest is taken back', async () => {
  const { undoing, labels, nextUndo } = sheetOn();
  undoing.did({ operation: 'a', label: 'a' });
  const kept = { resource: 'Enterprise', id: 'e1', field: null, code: 'VERSION_STALE' } as const;
  nextUndo(async () => ({ written: 3, problems: [kept] }));

  expect(await undoing.undo()).toEqual({ label: 'a', redo: false, kept: [kept], written: 3 });
  expect(labels()).toEqual({ done: [], undone: ['a'] });
});

test('any action may be taken back, not only the last', async () => {
  const { undoing, undone, labels } = sheetOn();
  for (const label of ['a', 'b', 'c']) undoing.did({ operation: label, label });

  await undoing.turn({ operation: 'b', label: 'b' }, false);

  expect(undone.map(({ operation }) => operation)).toEqual(['b']);
  expect(labels()).toEqual({ done: ['a', 'c'], undone: ['b'] });
});

test('rows that are gone by an undo leave the sheet, those that are back stand at its end', async () => {
  const { undoing, table, nextUndo } = sheetOn();
  await settled();
  undoing.did({ operation: 'a', label: 'a' });
  nextUndo(async () => ({ removed: ['e1'], rows: [{ id: 'e2', version: 2, name: 'Gạch' }] }));

  await undoing.undo();

  expect(table.get().lines.map((line) => line?.row?.name ?? null)).toEqual(['Gạch', null]);
});

describe('while the server is away', () => {
  test('an undo waits in the outbox and goes out under its id, over the end of the page', async () => {
    const { page } = machine();
    const [first, second] = [page(), page()];
    const before = sheetOn(first);
    before.undoing.did({ operation: 'a', label: 'Dán' });
    before.nextUndo(offline);
    void before.undoing.undo();
    await settled();
    expect(before.labels()).toEqual({ done: [], undone: ['Dán'] });
    expect(first.outbox.state.get().pending).toMatchObject([{ label: 'Dán', work: { does: 'undo', undoes: 'a', redo: false } }]);

    const after = sheetOn(second);
    after.remembered.push(remembered('Dán', 1, { last: 'a' }));
    second.outbox.start((left) => {
      for (const { operation, label, work } of left) if (work.does === 'undo') void after.undoing.resume({ operation, label, work });
    });
    first.close();
    await settled();
    await after.undoing.load();

    expect(after.undone).toEqual(before.undone);
    expect(after.labels().done).toEqual([]);
    expect(after.undoing.late.get()).toMatchObject({ label: 'Dán', written: 1 });
  });

  test('an undo is of what was typed last, though that is not sent yet: both go out, in order', async () => {
    const far = sheetOn();
    const { outbox } = far.page;
    const work = { does: 'write', lines: [], planned: null } as const;
    const heard: string[] = [];
    let isAway = true;
    const save = async () => {
      if (isAway) return offline();
      heard.push('save');
      return {};
    };
    outbox.note({ operation: 'b', resource: 'Enterprise', label: 'b', work, isSecret: false });
    const sent = outbox
      .deliver('b', save, () => undefined)
      .then(() => {
        outbox.done('b');
        far.undoing.did({ operation: 'b', label: 'b' });
      });
    far.undoing.did({ operation: 'a', label: 'a' });
    await settled();
    far.nextUndo(async () => {
      heard.push('undo');
      return {};
    });

    const undone = far.undoing.undo();
    await settled();
    isAway = false;
    await online();
    await Promise.all([sent, undone]);

    expect(heard).toEqual(['save', 'undo']);
    expect(far.undone[0]?.operation).toBe('b');
    expect(far.labels()).toEqual({ done: ['a'], undone: ['b'] });
  });
});

test('rows that were made and never read here are gone from the count, too, once they are taken back', async () => {
  const { undoing, table, kept, nextUndo, remembered: known } = sheetOn();
  for (let place = 0; place < 400; place++) kept.set(`r${place}`, { id: `r${place}`, version: 1, name: String(place) });
  table.refresh();
  known.push(remembered('a', 1));
  await undoing.load();
  const removed = [...kept.keys()].slice(250);
  nextUndo(async () => {
    for (const id of removed) kept.delete(id);
    return { removed };
  });

  await undoing.undo();
  await settled();

  expect(table.get().total).toBe(250);
});
