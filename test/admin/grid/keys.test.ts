import { intentInEditor, intentOnCell, type Key } from '../../../admin/src/grid/keys.js';

const key = (name: string, held: Partial<Key> = {}): Key => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  ...held,
});

test.each([key('Enter', { isComposing: true }), key('Process', { keyCode: 229 }), key('Backspace', { keyCode: 229 })])(
  'a key of an input method is left to it: $key',
  (pressed) => {
    expect(intentOnCell(pressed)).toBeNull();
    expect(intentInEditor(pressed, true)).toBeNull();
  },
);

test('letters are left to the pen', () => {
  expect(['d', 'Đ', 'ư', ' '].map((letter) => intentOnCell(key(letter)))).toEqual([null, null, null, null]);
});

test('Backspace on a selected cell opens it, in an open one it belongs to the text', () => {
  expect(intentOnCell(key('Backspace'))).toEqual({ do: 'rub' });
  expect(intentInEditor(key('Backspace'), true)).toBeNull();
});

test('arrows leave a cell that is typed over and move within one that was opened', () => {
  expect(intentInEditor(key('ArrowDown'), true)).toEqual({ do: 'move', rows: 1, columns: 0, extend: false });
  expect(intentInEditor(key('ArrowDown'), false)).toBeNull();
});

test('Ctrl+Z undoes, Ctrl+Shift+Z and Ctrl+Y redo, in capitals as well', () => {
  expect([key('z', { ctrlKey: true }), key('Z', { ctrlKey: true, shiftKey: true }), key('y', { metaKey: true })].map(intentOnCell)).toEqual(
    [{ do: 'undo' }, { do: 'redo' }, { do: 'redo' }],
  );
});

test('Alt+Enter breaks the line of an open cell', () => {
  expect(intentInEditor(key('Enter', { altKey: true }), false)).toBeNull();
});

test('Ctrl+Enter opens the page of the row', () => {
  expect(intentOnCell(key('Enter', { ctrlKey: true }))).toEqual({ do: 'open' });
});

test('Alt+↓ opens the cell, with Shift what can be done with its column', () => {
  expect(intentOnCell(key('ArrowDown', { altKey: true }))).toEqual({ do: 'edit' });
  expect(intentOnCell(key('ArrowDown', { altKey: true, shiftKey: true }))).toEqual({ do: 'column' });
});

test('Ctrl+− deletes rows, as in Excel', () => {
  expect(intentOnCell(key('-', { ctrlKey: true }))).toEqual({ do: 'remove' });
  expect(intentOnCell(key('-'))).toBeNull();
});
