import {
  areaOf,
  areasOf,
  endInSight,
  enter,
  lookOf,
  moveTo,
  selectArea,
  selectedAt,
  tab,
  wholeRow,
  wholeRows,
} from '../../../admin/src/grid/selection.js';

const size = { rows: 5, columns: 3 };

test('Shift and a move stretch the rectangle from where it began', () => {
  const stretched = moveTo(selectedAt({ row: 3, column: 2 }), { row: 1, column: 0 }, size, 'extend');

  expect(areaOf(stretched)).toEqual({ top: 1, left: 0, bottom: 3, right: 2 });
  expect(stretched.active).toEqual({ row: 3, column: 2 });
});

test('a move stops at the edges', () => {
  expect(moveTo(selectedAt({ row: 0, column: 0 }), { row: 99, column: -4 }, size).active).toEqual({ row: 4, column: 0 });
});

test('Enter after Tabs returns to the column where they began, one row down', () => {
  const tabbed = [1, 2].reduce((now) => tab(now, size, false), selectedAt({ row: 1, column: 0 }));

  expect(enter(tabbed, size, false).active).toEqual({ row: 2, column: 0 });
});

test('Tab at the end of a row goes on with the next, and does nothing at the end of all', () => {
  expect(tab(selectedAt({ row: 1, column: 2 }), size, false).active).toEqual({ row: 2, column: 0 });
  expect(tab(selectedAt({ row: 4, column: 2 }), size, false).active).toEqual({ row: 4, column: 2 });
});

test('inside a rectangle Tab goes round by rows and Enter by columns', () => {
  const area = selectArea({ top: 1, left: 0, bottom: 2, right: 1 });
  const walk = (step: typeof tab) =>
    [1, 2, 3, 4].reduce<[typeof area, string[]]>(
      ([now, seen], _) => [step(now, size, false), [...seen, `${now.active.row}${now.active.column}`]],
      [area, []],
    )[1];

  expect(walk(tab)).toEqual(['10', '11', '20', '21']);
  expect(walk(enter)).toEqual(['10', '20', '11', '21']);
  expect(areaOf(tab(area, size, false))).toEqual(areaOf(area));
});

test('of a block that is longer than the screen as much is in sight as fits below its beginning', () => {
  const block = selectArea({ top: 10, left: 1, bottom: 59, right: 4 });

  expect([endInSight(block, 20), endInSight(block, 60)]).toEqual([
    { row: 29, column: 1 },
    { row: 59, column: 1 },
  ]);
});

test('numbers of rows take rows: with Shift all between, with Ctrl one more', () => {
  const second = wholeRow(selectedAt({ row: 0, column: 1 }), 1, 3, 'alone');
  const both = wholeRow(second, 4, 3, 'add');

  expect(areasOf(wholeRow(second, 3, 3, 'extend'))).toEqual([{ top: 1, left: 0, bottom: 3, right: 2 }]);
  expect(areasOf(both).map(({ top, bottom }) => [top, bottom])).toEqual([
    [1, 1],
    [4, 4],
  ]);
  expect([1, 2, 4].map((row) => lookOf(both, { row, column: 2 }, null))).toEqual(['selected', '', 'selected']);
  expect(areasOf(moveTo(both, { row: 0, column: 0 }, size))).toHaveLength(1);
});

test('rows are taken whole, those beside each other as one, in the column one is in', () => {
  const taken = wholeRows(selectedAt({ row: 0, column: 2 }), [7, 3, 4], size.columns);

  expect(taken && areasOf(taken)).toEqual([
    { top: 3, left: 0, bottom: 4, right: 2 },
    { top: 7, left: 0, bottom: 7, right: 2 },
  ]);
  expect(taken?.active).toEqual({ row: 3, column: 2 });
  expect(wholeRows(selectedAt({ row: 0, column: 2 }), [], size.columns)).toBeNull();
});
