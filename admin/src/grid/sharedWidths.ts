import type { Column } from './columns.js';
import { isTitle, longOnes, numberWidth, usualWidth } from './shape.js';

interface Shared {
  name(column: Column): string;
  /** What is seen in a column. */
  texts(column: Column): readonly string[];
  /** As the user has made them. */
  own: ReadonlyMap<string, number>;
  /** Of the sheet; 0: not known yet. */
  room: number;
  isNarrow: boolean;
}

/** An average letter, and what stands beside the text: padding, and the way to the row of a link. */
const [letter, besideText] = [8, 40];
/** Whoever wants to see still more of a text opens the cell. */
const longest = 600;
/** So much of the sheet is a title's, or another long text's, though other columns must be scrolled to. */
const [titlesPart, othersPart] = [0.36, 0.26];

/**
 * Each column as wide as is usual; long texts wider as they need it, within their part of the sheet; then they and long choices of what is left
 * free, titles first.
 */
export function sharedWidths(columns: readonly Column[], { name, texts, own, room, isNarrow }: Shared): number[] {
  const asked = columns.map((column, place) => {
    const title = isTitle(column, place);
    const usual = usualWidth(column, { name: name(column), isTitle: title, isNarrow });
    const isLong = longOnes.includes(column.field.kind);
    const wanted = (isLong || column.field.choices) && !isNarrow ? Math.max(usual, neededFor(texts(column))) : usual;
    const granted = isLong ? Math.max(usual, Math.min(wanted, Math.round(room * (title ? titlesPart : othersPart)))) : usual;
    return { key: column.key, title, wanted, granted };
  });
  let free = room - numberWidth - asked.reduce((sum, { key, granted }) => sum + (own.get(key) ?? granted), 0);
  const shares = new Map<string, number>();
  for (const { key, wanted, granted } of asked.toSorted((a, b) => Number(b.title) - Number(a.title))) {
    const more = own.has(key) ? 0 : Math.max(0, Math.min(free, wanted - granted));
    shares.set(key, granted + more);
    free -= more;
  }
  return asked.map(({ key, granted }) => shares.get(key) ?? granted);
}

const neededFor = (texts: readonly string[]) =>
  Math.min(longest, Math.ceil(Math.max(0, ...texts.map(({ length }) => length)) * letter) + besideText);
