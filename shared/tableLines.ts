import { isBlank, isNumbering, type Line, type Look, lookOf, type Shape, textAt, written } from './lineLook.js';
import { fold } from './text.js';

/** What a line of an office table is. A `group` line is a heading within the table: `I. Thị trấn Cao Thượng`. */
export type LineKind = 'title' | 'heading' | 'group' | 'total' | 'note' | 'blank' | 'row';

export interface TableLine {
  kind: LineKind;
  /** The lines that name its columns; null above the first of them. */
  part: number | null;
  /** The line above that heads this row: a group line, or a row that leads others, as a committee does its branches. */
  group: number | null;
}

/** One naming of columns: its lines, of which the lower names what the upper leaves open. */
export interface TablePart {
  headings: readonly number[];
  /** Where the running numbers stand. */
  numbers: number | null;
}

export interface TableLines {
  lines: readonly TableLine[];
  parts: readonly TablePart[];
}

const deepest = 3;

/**
 * Tells rows from what an office writes above, between and below them, by how the lines stand: nothing is known of what the table is about
 * but which texts name columns. Null where no line names columns.
 */
export function readTableLines(lines: readonly Line[], isName: (text: string) => boolean): TableLines | null {
  const first = lines.findIndex((line, place) => namesColumns(line, isName) && lines.slice(0, place).every(isAbove(line)));
  if (first < 0) return null;
  const parts = partsOf(lines, first);
  const starts = parts.map(({ headings: [start = 0] }) => start);
  const told = lines.map((line, place): TableLine => {
    const part = starts.findLastIndex((start) => start <= place);
    return { kind: isBlank(line) ? 'blank' : 'title', part: part < 0 ? null : part, group: null };
  });
  for (const [place, part] of parts.entries()) {
    const body = part.headings.length + (starts[place] ?? 0);
    const end = starts[place + 1] ?? lines.length;
    for (const heading of part.headings) told[heading] = { kind: 'heading', part: place, group: null };
    for (const [offset, line] of bodyOf(lines.slice(body, end), { ...part, width: widthOf(lines, part) }, end < lines.length).entries())
      told[body + offset] = { ...line, part: place, group: line.group === null ? null : line.group + body };
  }
  return { lines: told, parts };
}

/** What names the column at this place: the upper lines down to the lowest, those of merged cells included. */
export function headingAt(lines: readonly Line[], { headings }: TablePart, place: number): string[] {
  return headings.flatMap((heading, depth) => {
    const line = lines[heading] ?? [];
    const under = headings.slice(depth + 1).map((lower) => lines[lower] ?? []);
    const from = under.some((lower) => textAt(lower, place) !== '') ? mergedFrom(line, place) : place;
    return textAt(line, from) === '' ? [] : [textAt(line, from)];
  });
}

/** A merged cell stands at its first place; the others are empty. */
const mergedFrom = (line: Line, place: number): number => (textAt(line, place) !== '' || place === 0 ? place : mergedFrom(line, place - 1));

const runningNumber = new Set(['stt', 'tt', 'so tt', 'so thu tu', 'no']);
const isNumbers = (text: string) => runningNumber.has(fold(text));

/** At least half of what is written there names a column, or it begins with `STT`. */
function namesColumns(line: Line, isName: (text: string) => boolean): boolean {
  const texts = written(line);
  const known = texts.filter((text) => isNumbers(text) || isName(text)).length;
  if (texts.length < 2) return known === 1 && line.length === 1;
  return isNumbers(texts[0] ?? '') || (known > 0 && known * 2 >= texts.length);
}

/** A title is short: it fills few cells of a table's width. */
const isAbove = (heading: Line) => (line: Line) => written(line).length <= Math.max(1, Math.min(2, written(heading).length / 3));

function partsOf(lines: readonly Line[], first: number): TablePart[] {
  const parts = [partAt(lines, first)];
  const named = new Set([keyOf(lines[first])]);
  for (let place = first + 1; place < lines.length; place += 1) {
    const line = lines[place] ?? [];
    const last = parts.at(-1)?.headings ?? [];
    const isRepeated = named.has(keyOf(line)) && !last.includes(place);
    if (last.includes(place) || !(isRepeated || (isNumbers(written(line)[0] ?? '') && written(line).length > 1))) continue;
    parts.push(partAt(lines, place));
    named.add(keyOf(line));
  }
  return parts;
}

const keyOf = (line: Line = []) => line.map(fold).join('\t').trim();

function partAt(lines: readonly Line[], start: number): TablePart {
  const headings = [start];
  const uppers = () => headings.map((heading) => lines[heading] ?? []);
  while (headings.length < deepest && isUnder(uppers(), lines[start + headings.length])) headings.push(start + headings.length);
  const numbers = (lines[start] ?? []).findIndex(isNumbers);
  return { headings, numbers: numbers < 0 ? null : numbers };
}

/** Names only what the lines above leave open: the parts of a merged cell, or a unit in brackets. */
function isUnder(uppers: readonly Line[], line: Line = []): boolean {
  const isOpen = (place: number) => {
    const text = textAt(line, place);
    const above = uppers.findLast((upper) => textAt(upper, place) !== '');
    if (text === '' || /^\(\D.*\)$/s.test(text) || above === undefined) return true;
    return place + 1 < above.length && textAt(above, place + 1) === '' && textAt(line, place + 1) !== '';
  };
  return !isBlank(line) && uppers.some(isOpenSomewhere) && line.every((_, place) => isOpen(place)) && !isNumbering(line);
}

const isOpenSomewhere = (line: Line) => line.some((text) => text.trim() === '');

type Body = Pick<TableLine, 'kind' | 'group'>;
const widthOf = (lines: readonly Line[], { headings }: TablePart) =>
  Math.max(...headings.map((heading) => written(lines[heading] ?? []).length));

/** Below its headings. `isFollowed`: by another part, whose title may stand at the end of this one. */
function bodyOf(lines: readonly Line[], shape: Shape, isFollowed: boolean): Body[] {
  const looks = lines.map((line, place): Look => (place === 0 && isNumbering(line) ? 'heading' : lookOf(line, shape)));
  const last = looks.findLastIndex((look) => look === 'sure' || look === 'leads');
  const end = { last, written: isFollowed ? looks.findLastIndex((look) => look !== 'blank') : -1, closed: closedAt(looks, last) };
  const kinds = looks.map((look, place) => kindOf(look, place, end));
  const heads = kinds.flatMap((kind, place) => (kind === 'group' || looks[place] === 'leads' ? [place] : []));
  return kinds.map((kind, place) => {
    const isUnder = kind === 'row' && looks[place] !== 'leads';
    return { kind, group: isUnder ? (heads.findLast((head) => head < place) ?? null) : null };
  });
}

/** Where a total or a blank line ends what came before; notes and signatures follow. */
function closedAt(looks: readonly Look[], last: number): number {
  const closed = looks.findIndex((look, place) => place > last && (look === 'total' || look === 'blank'));
  return last < 0 || closed < 0 ? looks.length : closed;
}

/** The last sure row, the title of the part that follows, and where what is written no longer belongs to the table. */
interface End {
  last: number;
  written: number;
  closed: number;
}

function kindOf(look: Look, place: number, { last, written, closed }: End): LineKind {
  if (look === 'heading' || look === 'blank' || look === 'total') return look;
  if (look === 'alone') return place < last ? 'group' : place === written ? 'title' : 'note';
  return look === 'loose' && place > closed ? 'note' : 'row';
}
