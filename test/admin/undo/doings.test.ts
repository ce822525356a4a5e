import { byDay, type Doing, isAskedFirst } from '../../../admin/src/undo/doings.js';

const doing = (id: string, minute: number, more: Partial<Doing> = {}): Doing => {
  const at = `2026-11-22T08:${10 + minute}:00+07:00`;
  return { id, label: id, sheet: null, at, undone: false, last: id, lastAt: at, size: 1, touched: [], ...more };
};
const turnedAt = (minute: number) => ({ undone: true, lastAt: `2026-11-22T08:${10 + minute}:00+07:00` });

test('one is told what would come of it before an undo out of order, or of many rows', () => {
  const [newest, older] = [doing('c', 3), doing('b', 2)];
  const gone = doing('a', 5, turnedAt(6));
  const asked = (each: Doing) => isAskedFirst(each, [gone, newest, older]);

  expect([newest, older].map(asked)).toEqual([false, true]);
  expect(asked({ ...newest, size: 10 })).toBe(true);
});

test('what was taken back last is done again first', () => {
  const [first, last] = [doing('b', 2, turnedAt(5)), doing('a', 1, turnedAt(6))];

  expect([first, last].map((each) => isAskedFirst(each, [doing('c', 3), first, last]))).toEqual([true, false]);
});

test('doings stand under the day they were done', () => {
  const yesterday = doing('a', 1, { at: '2026-11-21T23:59:00+07:00' });

  expect(byDay([doing('c', 2), doing('b', 1), yesterday]).map(([day, all]) => [day, all.length])).toEqual([
    ['2026-11-22', 2],
    ['2026-11-21', 1],
  ]);
});
