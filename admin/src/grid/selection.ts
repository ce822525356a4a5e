/** A place in the sheet, by position. */
export interface Spot {
  row: number;
  column: number;
}

export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The cell one types into and the rectangle around it: `anchor` stays where it began, `head` moves. */
export interface Selection {
  /** Rectangles taken before with Ctrl. */
  others: readonly Area[];
  active: Spot;
  anchor: Spot;
  head: Spot;
  /** Where Tab began, so that Enter returns there on the next row. */
  tabbedFrom: number | null;
}

export interface Size {
  rows: number;
  columns: number;
}

export const selectedAt = (spot: Spot): Selection => ({
  others: [],
  active: spot,
  anchor: spot,
  head: spot,
  tabbedFrom: null,
});

/** What a click does with what is selected: takes its place, grows to there, or comes besides. */
export type Taking = 'alone' | 'extend' | 'add';

export const areaOf = ({ anchor, head }: Pick<Selection, 'anchor' | 'head'>): Area => ({
  top: Math.min(anchor.row, head.row),
  left: Math.min(anchor.column, head.column),
  bottom: Math.max(anchor.row, head.row),
  right: Math.max(anchor.column, head.column),
});

/** Every rectangle, in the order of the sheet. */
export const areasOf = (selection: Selection): Area[] =>
  [...selection.others, areaOf(selection)].toSorted((a, b) => a.top - b.top || a.left - b.left);

export const contains = (area: Area, { row, column }: Spot) =>
  row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;

const isSingle = (selection: Selection) => selection.anchor.row === selection.head.row && selection.anchor.column === selection.head.column;

const clamp = (value: number, size: number) => Math.max(0, Math.min(size - 1, value));
const within = (spot: Spot, size: Size): Spot => ({ row: clamp(spot.row, size.rows), column: clamp(spot.column, size.columns) });

/** Arrows, Home, End, pages, the mouse: to a spot, out to it, or besides what is selected. */
export function moveTo(selection: Selection, spot: Spot, size: Size, how: Taking = 'alone'): Selection {
  const head = within(spot, size);
  if (how === 'extend') return { ...selection, head, tabbedFrom: null };
  return how === 'add' ? { ...selectedAt(head), others: [...selection.others, areaOf(selection)] } : selectedAt(head);
}

export const selectAll = (selection: Selection, size: Size): Selection => ({
  ...selection,
  others: [],
  anchor: { row: 0, column: 0 },
  head: within({ row: size.rows - 1, column: size.columns - 1 }, size),
  tabbedFrom: null,
});

export const selectArea = (area: Area): Selection => ({
  others: [],
  active: { row: area.top, column: area.left },
  anchor: { row: area.top, column: area.left },
  head: { row: area.bottom, column: area.right },
  tabbedFrom: null,
});

/** Tab: inside a rectangle round and round it; else along the row, and on to the next at its end. */
export function tab(selection: Selection, size: Size, back: boolean): Selection {
  if (!isSingle(selection)) return cycle(selection, 'row', back);
  const { row, column } = selection.active;
  const next = column + (back ? -1 : 1);
  const wrapped: Spot =
    next < 0 ? { row: row - 1, column: size.columns - 1 } : next >= size.columns ? { row: row + 1, column: 0 } : { row, column: next };
  if (wrapped.row < 0 || wrapped.row >= size.rows) return selection;
  return { ...selectedAt(wrapped), tabbedFrom: wrapped.row === row ? (selection.tabbedFrom ?? column) : wrapped.column };
}

/** Enter: inside a rectangle round and round it; else down, to the column where Tab began. */
export function enter(selection: Selection, size: Size, back: boolean): Selection {
  if (!isSingle(selection)) return cycle(selection, 'column', back);
  const { row, column } = selection.active;
  return selectedAt(within({ row: row + (back ? -1 : 1), column: selection.tabbedFrom ?? column }, size));
}

function cycle(selection: Selection, along: 'row' | 'column', back: boolean): Selection {
  const { top, left, bottom, right } = areaOf(selection);
  const [height, width] = [bottom - top + 1, right - left + 1];
  const [row, column] = [selection.active.row - top, selection.active.column - left];
  const place = along === 'row' ? row * width + column : column * height + row;
  const next = (place + (back ? -1 : 1) + height * width) % (height * width);
  const active =
    along === 'row'
      ? { row: top + Math.floor(next / width), column: left + (next % width) }
      : { row: top + (next % height), column: left + Math.floor(next / height) };
  return { ...selection, active };
}

/** How far down a block can be seen with the cell where it begins, of so many rows. */
export const endInSight = ({ active, head }: Selection, rows: number): Spot => ({
  row: Math.min(head.row, active.row + rows - 1),
  column: active.column,
});

/** A click on the number of a row takes the row, with Shift all from the last one, with Ctrl that one too. */
export const wholeRow = (now: Selection, row: number, columns: number, how: Taking): Selection => ({
  others: how === 'alone' ? [] : how === 'add' ? [...now.others, areaOf(now)] : now.others,
  active: { row: how === 'extend' ? now.active.row : row, column: 0 },
  anchor: { row: how === 'extend' ? now.anchor.row : row, column: 0 },
  head: { row, column: columns - 1 },
  tabbedFrom: null,
});

/** These rows whole, in the column one is in; null where there are none. */
export function wholeRows(now: Selection, rows: readonly number[], columns: number): Selection | null {
  const sorted = [...rows].sort((a, b) => a - b);
  const areas = sorted.flatMap((row, place): Area[] => {
    if (sorted[place - 1] === row - 1) return [];
    let bottom = row;
    while (sorted[place + bottom - row + 1] === bottom + 1) bottom += 1;
    return [{ top: row, left: 0, bottom, right: columns - 1 }];
  });
  const [first, ...others] = areas;
  return first ? { ...selectArea(first), active: { row: first.top, column: now.active.column }, others } : null;
}

/** Where the handle is, by which a selection is pulled over other cells. Several rectangles have none. */
const isCorner = (now: Selection, { row, column }: Spot) => {
  const { bottom, right } = areaOf(now);
  return now.others.length === 0 && row === bottom && column === right;
};

/** How a cell is drawn, as its classes; that of the number of its row tells where one is. `pulled`: what the handle would fill by now. */
export const lookOf = (now: Selection, spot: Spot, pulled: Area | null): string =>
  [stateOf(now, spot), isCorner(now, spot) && 'handle', pulled && contains(pulled, spot) && 'taken'].filter(Boolean).join(' ');

function stateOf(now: Selection, spot: Spot): '' | 'current' | 'active' | 'selected' | 'selected active' {
  if (spot.column < 0) return now.active.row === spot.row ? 'current' : '';
  const isActive = now.active.row === spot.row && now.active.column === spot.column;
  const isSelected = contains(areaOf(now), spot) || now.others.some((area) => contains(area, spot));
  if (isActive) return isSingle(now) ? 'active' : 'selected active';
  return isSelected ? 'selected' : '';
}
