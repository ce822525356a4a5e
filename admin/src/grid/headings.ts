import { headingAt, type LineKind, readTableLines, type TableLines, type TablePart } from '../../../shared/tableLines.js';
import { fold } from '../../../shared/text.js';
import type { Column } from './columns.js';

type Block = readonly (readonly string[])[];

/** A column of a pasted block, and where it goes. */
export interface Source {
  place: number;
  /** What stands above it, or its number from 1. */
  heading: string;
  /** The first texts it holds. */
  sample: readonly string[];
  /** It only numbers the rows, as every office table does. */
  isCounter: boolean;
  column: Column | null;
}

/** What one naming of columns in the block says; a block without headings has one, by place. */
export interface Part {
  /** What stands above its headings, if the block has several. */
  title: string;
  sources: readonly Source[];
}

/** A line of the block that is a row. */
export interface BlockRow {
  texts: readonly string[];
  /** As its user counts the lines of the block, from 1. */
  number: number;
  part: number;
  /** What heads the rows it stands among, if anything does. */
  group: string | null;
}

/** A line that is no row, and what it was taken for. */
export interface LeftLine extends Omit<BlockRow, 'group'> {
  kind: Exclude<LineKind, 'row' | 'blank'>;
}

export interface Layout {
  /** Its first lines name its columns. */
  isNamed: boolean;
  parts: readonly Part[];
  rows: readonly BlockRow[];
  left: readonly LeftLine[];
}

/** A block with a line that names columns goes by their names, whatever stands above it; any other goes by place, from the active cell on. */
export function layOut(block: Block, visible: readonly Column[], all: readonly Column[], from: number): Layout {
  const columns = [...visible, ...all.filter((column) => !visible.includes(column))];
  const table = readTableLines(block, (text) => named(text, columns) !== null);
  if (table) return byName(block, table, columns);
  const rows = block.flatMap((texts, place) => (isWritten(texts) ? [{ texts, number: place + 1, part: 0, group: null }] : []));
  const sources = placesOf(block).map((place) => sourceOf(rows, place, String(place + 1), visible[from + place] ?? null));
  return { isNamed: false, parts: [{ title: '', sources }], rows, left: [] };
}

function byName(block: Block, { lines, parts }: TableLines, columns: readonly Column[]): Layout {
  const rows: BlockRow[] = [];
  const left: LeftLine[] = [];
  for (const [place, { kind, part, group }] of lines.entries()) {
    const texts = block[place] ?? [];
    const line = { texts, number: place + 1, part: part ?? 0 };
    const numbers = parts[line.part]?.numbers ?? null;
    if (kind === 'row') rows.push({ ...line, group: group === null ? null : wordsOf(block[group] ?? [], numbers) });
    else if (kind !== 'blank') left.push({ ...line, kind });
  }
  return { isNamed: true, parts: parts.map((part, place) => partOf({ block, part, place, rows, columns })), rows, left };
}

/** The first words of a line, without its number. */
const wordsOf = (texts: readonly string[], numbers: number | null) =>
  texts.find((text, place) => place !== numbers && text.trim() !== '')?.trim() ?? texts.find(isText)?.trim() ?? '';

interface Naming {
  block: Block;
  part: TablePart;
  place: number;
  rows: readonly BlockRow[];
  columns: readonly Column[];
}

function partOf({ block, part, place, rows, columns }: Naming): Part {
  const own = rows.filter((row) => row.part === place);
  const headings = placesOf(block).map((at) => headingAt(block, part, at));
  const above = block[(part.headings[0] ?? 0) - 1] ?? [];
  const sources = headings.map((texts, at): Named => {
    const named = ownColumn(texts, isShared(texts, headings), columns);
    const column = named ?? (isShared(texts, headings) ? null : upperColumn(texts, columns));
    const source = sourceOf(own, at, texts.join(': ') || String(at + 1), column);
    return { ...source, isCounter: source.isCounter || at === part.numbers, isOwn: named !== null };
  });
  return {
    title: above.find(isText)?.trim() ?? '',
    sources: sources.map((source) => (isTwice(source, sources) ? { ...source, column: null } : source)),
  };
}

/** `isOwn`: its lowest heading names the column, not one above it. */
interface Named extends Source {
  isOwn: boolean;
}

/** Each column takes one place of the block, the first that names it; a row may be named in two, by its code and by its name. */
function isTwice({ column, place, isOwn, sample }: Named, all: readonly Named[]): boolean {
  const first = all.find((other) => other.column === column);
  if (!column || !first || first.place === place) return false;
  return column.field.kind !== 'link' || !isOwn || isOfCodes({ sample }) === isOfCodes(first);
}

export const isOfCodes = ({ sample }: Pick<Source, 'sample'>) =>
  sample.filter((text) => /^[\d\s.-]+$/.test(text)).length * 2 > sample.length;

const placesOf = (block: Block) => Array.from({ length: Math.max(0, ...block.map((line) => line.length)) }, (_, place) => place);

function sourceOf(rows: readonly BlockRow[], place: number, heading: string, column: Column | null): Source {
  const sample = rows.flatMap(({ texts }) => texts[place]?.trim() || []).slice(0, sampled);
  const isCounter =
    sample.length > 1 && sample.every((text, at) => Number.parseInt(text, 10) === Number.parseInt(sample[0] ?? '', 10) + at);
  return { place, heading: heading.replace(/\s+/g, ' '), sample, isCounter, column };
}

/** So many tell what a column holds. */
const sampled = 20;

/** What goes to no column though something stands there. */
export const untakenIn = ({ sources }: Part): Source[] =>
  sources.filter(({ column, sample, isCounter }) => column === null && sample.length > 0 && !isCounter);

const isText = (text: string) => text.trim() !== '';
const isWritten = (texts: readonly string[]) => texts.some(isText);

/** `31/12/2024: Nữ` and `30/6/2025: Nữ`: what stands under several headings is named by all of them together or not at all. */
const isShared = (texts: readonly string[], all: readonly (readonly string[])[]) =>
  texts.length > 1 && all.some((others) => others.length > 1 && others.at(-1) === texts.at(-1) && others[0] !== texts[0]);

/** By all its headings together (`Quyết định thành lập: Ngày`), or by the lowest. */
function ownColumn(headings: readonly string[], isShared: boolean, columns: readonly Column[]): Column | null {
  const together = wordsKey(headings.join(' '));
  const found = together === '' ? undefined : columns.find((column) => namesOf(column).some((name) => wordsKey(name) === together));
  return found ?? (isShared ? null : named(headings.at(-1) ?? '', columns));
}

/** `Bí thư: Họ và tên` is the secretary; what else stands under `Bí thư` is not. */
const upperColumn = (headings: readonly string[], columns: readonly Column[]) =>
  headings.toReversed().reduce<Column | null>((found, heading) => found ?? named(heading, columns), null);

/** `Quyết định thành lập: Ngày` is `Ngày quyết định thành lập`. */
const wordsKey = (text: string) => nameKey(text).split(' ').sort().join(' ');

function named(text: string, columns: readonly Column[]): Column | null {
  const wanted = nameKey(text);
  return wanted === '' ? null : (columns.find((column) => namesOf(column).some((name) => nameKey(name) === wanted)) ?? null);
}

/** `Vốn điều lệ (triệu đồng)` and `Vốn điều lệ`, `Họ, tên` and `Họ và tên`: offices write headings as they like. */
const nameKey = (text: string) => fold(text).replace(/ va /g, ' ');

const namesOf = ({ label, field }: Column) => [label.vi, label.en, field.label.vi, field.label.en, ...field.aliases];
