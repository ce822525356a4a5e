/** What a key asks of the sheet. */
export type Intent =
  | { do: 'move'; rows: number; columns: number; extend: boolean }
  | { do: 'page'; down: boolean; extend: boolean }
  | { do: 'rowEdge'; end: boolean; extend: boolean }
  | { do: 'sheetEdge'; end: boolean; extend: boolean }
  | { do: 'jump'; rows: number; columns: number; extend: boolean }
  | { do: 'tab'; back: boolean }
  | { do: 'enter'; back: boolean }
  | { do: 'edit' }
  /** The page of the row. */
  | { do: 'open' }
  /** Who wrote the cell, and what stood there before. */
  | { do: 'history' }
  /** What can be done with the column. */
  | { do: 'column' }
  /** Backspace: the cell is opened, empty. */
  | { do: 'rub' }
  | { do: 'clear' }
  | { do: 'cancel' }
  | { do: 'selectAll' }
  /** The first row, or column, of what is selected over the rest of it. */
  | { do: 'fill'; way: 'down' | 'right' }
  | { do: 'find'; replacing: boolean }
  /** The rows of what is selected are deleted. */
  | { do: 'remove' }
  | { do: 'undo' }
  | { do: 'redo' };

export interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  keyCode: number;
}

/** The key belongs to an input method: between its first and its last letter nothing else may act on it. */
export const isComposed = ({ isComposing, keyCode }: Key) => isComposing || keyCode === 229;

const arrows: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** On a selected cell. Letters are not here: they go to the pen, which takes them as they are typed. */
export function intentOnCell(key: Key): Intent | null {
  if (isComposed(key)) return null;
  return ofArrow(key) ?? ofEdge(key) ?? ofShortcut(key) ?? ofAction(key);
}

function ofArrow({ key, shiftKey, altKey, ...held }: Key): Intent | null {
  const arrow = arrows[key];
  if (!arrow) return null;
  if (altKey) return key === 'ArrowDown' ? { do: shiftKey ? 'column' : 'edit' } : null;
  const [rows, columns] = arrow;
  return { do: held.ctrlKey || held.metaKey ? 'jump' : 'move', rows, columns, extend: shiftKey };
}

function ofEdge({ key, shiftKey, ctrlKey, metaKey }: Key): Intent | null {
  if (key === 'PageUp' || key === 'PageDown') return { do: 'page', down: key === 'PageDown', extend: shiftKey };
  if (key === 'Home' || key === 'End') return { do: ctrlKey || metaKey ? 'sheetEdge' : 'rowEdge', end: key === 'End', extend: shiftKey };
  return null;
}

const shortcuts: Record<string, Intent> = {
  a: { do: 'selectAll' },
  z: { do: 'undo' },
  y: { do: 'redo' },
  Enter: { do: 'open' },
  d: { do: 'fill', way: 'down' },
  r: { do: 'fill', way: 'right' },
  '-': { do: 'remove' },
  f: { do: 'find', replacing: false },
  h: { do: 'find', replacing: true },
};

function ofShortcut({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): Intent | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const intent = shortcuts[key.length === 1 ? key.toLowerCase() : key] ?? null;
  if (!shiftKey) return intent;
  return intent?.do === 'undo' ? { do: 'redo' } : intent?.do === 'fill' || intent?.do === 'find' ? null : intent;
}

function ofAction({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): Intent | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === 'Tab') return { do: 'tab', back: shiftKey };
  if (key === 'Enter') return { do: 'enter', back: shiftKey };
  if (key === 'F2') return { do: shiftKey ? 'history' : 'edit' };
  if (key === 'Backspace') return { do: 'rub' };
  if (key === 'Delete') return { do: 'clear' };
  return key === 'Escape' ? { do: 'cancel' } : null;
}

/** How a key ends typing in a cell. `typedOver`: the cell was not opened, letters replaced what it held; then arrows leave it too. */
export function intentInEditor(key: Key, typedOver: boolean): Intent | null {
  if (isComposed(key)) return null;
  if (key.key === 'Enter' && key.altKey) return null;
  if (key.key === 'Enter') return { do: 'enter', back: key.shiftKey };
  if (key.key === 'Tab') return { do: 'tab', back: key.shiftKey };
  if (key.key === 'Escape') return { do: 'cancel' };
  return typedOver && !key.ctrlKey && !key.metaKey && !key.shiftKey ? ofArrow(key) : null;
}
