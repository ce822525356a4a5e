import { Refused } from '../../../admin/src/failure.js';
import type { Since } from '../../../admin/src/grid/line.js';
import { columnNamed } from '../world.js';
import { name, namesOnly, opened, settled } from './openedSheet.js';

const area = columnNamed('Enterprise', 'site.areaId');
const since = { day: '2026-11-22', column: null, correct: false };

/** A sheet in which a name was typed while nobody could say what it means. */
async function typedWhileAway(answer: Since | null = since) {
  let [isAway, isTyping, lookedUp] = [true, false, 0];
  const match: typeof namesOnly.match = async (target, wanted) => {
    lookedUp += 1;
    if (isAway) throw new Refused({ code: 'OFFLINE', message: '', detail: {} });
    return namesOnly.match(target, wanted);
  };
  const page = await opened({ references: { ...namesOnly, match }, since: answer, isTyping: () => isTyping });
  await page.sheet.writing.enter([{ line: 'e1', column: area, text: 'Xã Cao Xá' }], 'Sửa địa bàn');
  return {
    ...page,
    edit: () => page.sheet.table.line('e1')?.edits.get(area.key),
    back() {
      isAway = false;
    },
    type(now: boolean) {
      isTyping = now;
    },
    lookedUp: () => lookedUp,
  };
}

/** The network is back, as the browser tells. */
const online = async () => {
  window.dispatchEvent(new Event('online'));
  await settled();
};

test('a name that could not be looked up is read and written by itself once the server is back, as the action it was', async () => {
  const { sheet, saved, edit, back } = await typedWhileAway();
  expect(edit()).toMatchObject({ text: 'Xã Cao Xá', mark: 'bad', reason: { code: 'OFFLINE' } });

  await online();
  expect(edit()).toMatchObject({ mark: 'bad', reason: { code: 'OFFLINE' } });
  back();
  await online();

  expect(saved.map(({ label, payload }) => [label, payload.creates.enterpriseSites?.map(({ set }) => set.areaId)])).toEqual([
    ['Sửa địa bàn', ['cao-xa']],
  ]);
  expect(sheet.table.line('e1')?.edits.size).toBe(0);
});

test('sent once more, what could not be read is read anew, and goes in one save with the rest of its row', async () => {
  const { sheet, saved, edit, next, back } = await typedWhileAway();
  next((operation) => ({
    operation,
    rows: [],
    conflicts: [],
    problems: [{ resource: 'Enterprise', id: 'e1', field: 'name', code: 'TOO_LONG' }],
  }));
  await sheet.writing.enter([{ line: 'e1', column: name, text: 'May Tân Yên' }], 'Sửa tên');

  back();
  await sheet.retry(['e1']);

  expect(saved.slice(1).map(({ payload }) => [payload.changes.enterprises, payload.creates.enterpriseSites?.length])).toEqual([
    [[{ id: 'e1', was: { name: 'May Nhã Nam' }, set: { name: 'May Tân Yên' } }], 1],
  ]);
  expect(edit()).toBeUndefined();
});

test('where the question of the day is called off then, the name stays in its cell, and nothing is asked by itself again', async () => {
  const { sheet, saved, edit, back, lookedUp } = await typedWhileAway(null);

  back();
  await online();
  const before = lookedUp();
  await online();
  expect([lookedUp(), edit()?.text]).toEqual([before, 'Xã Cao Xá']);
  await sheet.retry(['e1']);

  expect(lookedUp()).toBeGreaterThan(before);
  expect([saved, edit()?.mark]).toEqual([[], 'bad']);
});

test('between two letters nothing is read anew', async () => {
  const { sheet, saved, back, type } = await typedWhileAway();

  type(true);
  back();
  await online();
  expect(saved).toEqual([]);
  type(false);
  await online();

  expect(saved).toHaveLength(1);
  expect(sheet.table.line('e1')?.edits.size).toBe(0);
});
