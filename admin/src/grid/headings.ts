import { fold } from '../../../shared/text.js';
import type { Column } from './columns.js';

/** Which column each place of a pasted block goes to, and how many of its lines are headings. */
export interface Layout {
  columns: (Column | null)[];
  headings: number;
  /** What goes to no column though something stands there: by its heading, or by its place from 1. */
  unread: string[];
}

const deepest = 2;

/**
 * A block whose first lines name columns goes by their names; any other goes by place, from the active cell on.
 * Two lines may share the naming, as where cells were merged: `Ngày, tháng, năm` above `Thành lập`.
 */
export function layOut(block: readonly (readonly string[])[], visible: readonly Column[], all: readonly Column[], from: number): Layout {
  const named = nameLines(block, [...visible, ...all.filter((column) => !visible.includes(column))]);
  const layout = named ?? { columns: placed(block, visible, from), headings: 0 };
  return { ...layout, unread: unreadOf(block, layout) };
}

function placed(block: readonly (readonly string[])[], visible: readonly Column[], from: number): (Column | null)[] {
  const width = Math.max(0, ...block.map((line) => line.length));
  return Array.from({ length: width }, (_, place) => visible[from + place] ?? null);
}

/** Running numbers tell nothing: every office table has them. */
function unreadOf(block: readonly (readonly string[])[], { columns, headings }: Pick<Layout, 'columns' | 'headings'>): string[] {
  const body = block.slice(headings);
  const width = Math.max(0, ...block.map((line) => line.length));
  return Array.from({ length: width }, (_, place) => place).flatMap((place) => {
    const texts = body.map((line) => line[place]?.trim() ?? '').filter(Boolean);
    if (columns[place] || texts.length === 0 || texts.every((text) => /^\d{1,4}\.?$/.test(text))) return [];
    const heading = block
      .slice(0, headings)
      .map((line) => line[place]?.trim() ?? '')
      .findLast((text) => /\p{L}/u.test(text));
    return [heading ?? String(place + 1)];
  });
}

function nameLines(block: readonly (readonly string[])[], columns: readonly Column[]): Pick<Layout, 'columns' | 'headings'> | null {
  const first = (block[0] ?? []).map((text) => named(text, columns));
  if (!isNaming(block[0] ?? [], first)) return null;
  const second = (block[1] ?? []).map((text, place) =>
    named(
      text,
      columns.filter((column) => column !== first[place]),
    ),
  );
  const two =
    block.length > deepest &&
    (block[1] ?? []).some((text) => text.trim() !== '') &&
    isNaming(
      (block[1] ?? []).filter((text) => text.trim() !== ''),
      second.filter((column) => column !== null),
    );
  const chosen = once(two ? first.map((column, place) => second[place] ?? column) : first);
  return { columns: chosen, headings: (two ? 2 : 1) + (isNumbering(block[two ? 2 : 1]) ? 1 : 0) };
}

/** At least half of what is written there names a column. */
function isNaming(texts: readonly string[], found: readonly (Column | null)[]): boolean {
  const written = texts.filter((text) => text.trim() !== '').length;
  const known = found.filter((column) => column !== null).length;
  return known > 0 && known * 2 >= written && (written > 1 || texts.length === 1);
}

/** `(1) (2) (3)` under the headings of office tables. */
const isNumbering = (line: readonly string[] = []) =>
  line.some((text) => text.trim() !== '') && line.every((text) => /^\s*(\(?\d{1,2}\)?)?\s*$/.test(text));

function named(text: string, columns: readonly Column[]): Column | null {
  const wanted = fold(text);
  return wanted === '' ? null : (columns.find((column) => namesOf(column).some((name) => fold(name) === wanted)) ?? null);
}

const namesOf = ({ label, field }: Column) => [label.vi, label.en, field.label.vi, field.label.en, ...field.aliases];

/** Each column takes one place of the block, the first that names it. */
const once = (columns: readonly (Column | null)[]) =>
  columns.map((column, place) => (column && columns.indexOf(column) === place ? column : null));
